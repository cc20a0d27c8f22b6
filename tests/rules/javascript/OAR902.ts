// Identifiers of assistants and threads: "asst_8fVY45hU3IM6creFkVi5MBKB" in a comment is text.
const ASSISTANT = "asst_8fVY45hU3IM6creFkVi5MBKB";  //: OAR902@19
const THREAD = 'thread_CrXtCzcyEQbkAcXuNmVSKFs1';  //: OAR902@16
const template = `asst_8fVY45hU3IM6creFkVi5MBKB`;  //: OAR902@18
const ids = { sales: "asst_abc123DEF456ghi789", "thread_CrXtCzcyEQbkAcXuNmVSKFs1": 1 };  //: OAR902@22 OAR902@49
const id = process.env.ASSISTANT ?? "asst_8fVY45hU3IM6creFkVi5MBKB";  //: OAR902@37
switch (id) {
  case "thread_0123456789abcdef":  //: OAR902@8
    break;
}
function run(thread = "thread_CrXtCzcyEQbkAcXuNmVSKFs1") {  //: OAR902@23
  return thread;
}

// known miss: an identifier with something around it
const url = "https://api.openai.com/v1/threads/thread_CrXtCzcyEQbkAcXuNmVSKFs1";
const text = `${id} asst_8fVY45hU3IM6creFkVi5MBKB`;

// too short, other words, other identifiers
const short = "asst_abc123";
const words = ["thread_responsibilities", "thread_synchronizationobject", "thread_local_storage_key_1"];
const other = ["run_8fVY45hU3IM6creFkVi5MBKB", "msg_8fVY45hU3IM6creFkVi5MBKB", "cthr_8fVY45hU3IM6creFkVi5MBKB"];
const prefix = "my_asst_8fVY45hU3IM6creFkVi5MBKB";
const thread_CrXtCzcyEQbkAcXuNmVSKFs1 = null;
console.log(ASSISTANT, THREAD, template, ids, run, url, text, short, words, other, prefix, thread_CrXtCzcyEQbkAcXuNmVSKFs1);
