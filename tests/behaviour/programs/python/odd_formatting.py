#: script: text
#: fix: safe
from openai import OpenAI
client=OpenAI()
r=client . chat . completions . create( model='gpt-4o-mini' ,max_tokens = 64
    , messages = [ { 'role':'system' , 'content':'Be nice' }
                 , { 'content':"Don't be long" , 'role':'user' } , ]
    , temperature=.5 )
print( r . choices [ 0 ] . message . content )
