#: script: text
#: fix: manual
#: reason: parameter-manual
import base64

from openai import OpenAI

client = OpenAI()
completion = client.chat.completions.create(
    model="gpt-audio",
    modalities=["text", "audio"],
    audio={"voice": "alloy", "format": "wav"},
    messages=[{"role": "user", "content": "Is a golden retriever a good family dog?"}],
)
wav_bytes = base64.b64decode(completion.choices[0].message.audio.data)
print(len(wav_bytes), completion.choices[0].message.audio.transcript)
