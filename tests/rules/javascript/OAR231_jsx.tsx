// Fields of completions in JSX.
import OpenAI from "openai";

const client = new OpenAI();

export default async function Page() {
  const completion = await client.chat.completions.create({ model: "m", messages: [] });
  return (
    <main title={completion.choices[0].finish_reason}> {/*: OAR231@18 */}
      <p>{completion.choices[0].message.content}</p> {/*: OAR231@11 */}
      <p>completion.choices[0].message.content</p>
    </main>
  );
}
