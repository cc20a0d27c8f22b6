//: script: text
//: fix: safe
import OpenAI from "openai";

const openai = new OpenAI();

const completion = await openai.chat.completions.create({
  model: "gpt-4o",
  store: true,
  metadata: { feature: "onboarding", tenant: "17" },
  service_tier: "auto",
  prompt_cache_key: "onboarding",
  safety_identifier: "user-9",
  messages: [{ role: "user", content: "Welcome me." }],
});

console.log(completion.choices[0].message.content);
