// A bot.
import OpenAI from "openai"; // the SDK

const client = new OpenAI(); // from the environment

/** Answers a question. */
async function ask(question: string): Promise<string> {
  // The question.
  const completion = await client.responses.create({
    // the model
    model: "gpt-5.5", // not the small one
    input: [
      // the rules
      { role: "system", content: "Be brief." }, // brief
      { role: "user", content: question } /* the question */,
      // nothing more
    ],
    max_output_tokens: 300, // enough
    store: false,
    // the end
  }); // done
  return (
    completion // all of it
       // the only one
      .output_text! // as text
  );
}

void ask("Why?");
