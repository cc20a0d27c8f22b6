// A bot.
import OpenAI from "openai"; // the SDK

const client = new OpenAI(); // from the environment

/** Answers a question. */
async function ask(question: string): Promise<string> {
  // The question.
  const completion = await client.chat.completions.create({
    // the model
    model: "gpt-5.5", // not the small one
    messages: [
      // the rules
      { role: "system", content: "Be brief." }, // brief
      { role: "user", content: question } /* the question */,
      // nothing more
    ],
    max_completion_tokens: 300, // enough
    // the end
  }); // done
  return (
    completion // all of it
      .choices[0]! // the only one
      .message.content! // as text
  );
}

void ask("Why?");
