//: script: text
//: fix: safe
import OpenAI from "openai";

const openai = new OpenAI();

const PRICES = { input: 0.15, output: 0.6, cached: 0.075 };

const completion = await openai.chat.completions.create({
  model: "gpt-4o-mini",
  messages: [{ role: "user", content: "Explain DNS in one paragraph." }],
});

const usage = completion.usage;
if (usage) {
  const cached = usage.prompt_tokens_details?.cached_tokens ?? 0;
  const reasoning = usage.completion_tokens_details?.reasoning_tokens ?? 0;
  const cost =
    (usage.prompt_tokens - cached) * PRICES.input +
    cached * PRICES.cached +
    usage.completion_tokens * PRICES.output;
  console.log(usage.prompt_tokens, usage.completion_tokens, usage.total_tokens);
  console.log({ cached, reasoning, cost: cost.toFixed(4) });
}
