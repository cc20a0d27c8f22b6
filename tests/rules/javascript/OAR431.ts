// More than 20 items in one call.
import OpenAI from "openai";

const client = new OpenAI();
const hello = { role: "user", content: "Hello" };

await client.conversations.create({ items: [hello, hello, hello, hello, hello, hello, hello, hello, hello, hello, hello, hello, hello, hello, hello, hello, hello, hello, hello, hello, hello] });  //: OAR431@44
await client.conversations.items.create("conv_abc123", { "items": [hello, hello, hello, hello, hello, hello, hello, hello, hello, hello, hello, hello, hello, hello, hello, hello, hello, hello, hello, hello, hello, hello, hello, hello, hello, hello, hello, hello, hello, hello] });  //: OAR431@67
const many = [hello, hello, hello, hello, hello, hello, hello, hello, hello, hello, hello, hello, hello, hello, hello, hello, hello, hello, hello, hello, hello];  //: OAR431@14
await client.conversations.create({ items: many });
const body = { items: [hello, hello, hello, hello, hello, hello, hello, hello, hello, hello, hello, hello, hello, hello, hello, hello, hello, hello, hello, hello, hello] };  //: OAR431@23
await client.conversations.create({ ...body, metadata: {} });
const items = [hello, hello, hello, hello, hello, hello, hello, hello, hello, hello, hello, hello, hello, hello, hello, hello, hello, hello, hello, hello, hello];  //: OAR431@15
await client.conversations.create({ items });

// few enough, unknown, sliced, what an item holds, other calls
await client.conversations.create({ items: [hello, hello, hello, hello, hello, hello, hello, hello, hello, hello, hello, hello, hello, hello, hello, hello, hello, hello, hello, hello] });
await client.conversations.create({
  items: [
    // a comment is no item
    hello, hello, hello, hello, hello, hello, hello, hello, hello, hello, hello, hello, hello, hello, hello, hello, hello, hello, hello, hello,
  ],
});
await client.conversations.create({ items: [...many, hello] });
await client.conversations.create({ items: read() });
await client.conversations.create({ items: [{ role: "user", content: [hello, hello, hello, hello, hello, hello, hello, hello, hello, hello, hello, hello, hello, hello, hello, hello, hello, hello, hello, hello, hello, hello, hello, hello, hello] }] });
await client.conversations.create({ items: [hello], metadata: { many: [hello, hello, hello, hello, hello, hello, hello, hello, hello, hello, hello, hello, hello, hello, hello, hello, hello, hello, hello, hello, hello, hello, hello, hello, hello] } });
await client.responses.create({ model: "m", input: [hello, hello, hello, hello, hello, hello, hello, hello, hello, hello, hello, hello, hello, hello, hello, hello, hello, hello, hello, hello, hello, hello, hello, hello, hello] });
await other.conversations.create({ items: [hello, hello, hello, hello, hello, hello, hello, hello, hello, hello, hello, hello, hello, hello, hello, hello, hello, hello, hello, hello, hello, hello, hello, hello, hello] });
const unused = [hello, hello, hello, hello, hello, hello, hello, hello, hello, hello, hello, hello, hello, hello, hello, hello, hello, hello, hello, hello, hello, hello, hello, hello, hello];
// another vendor's service decides itself
const local = new OpenAI({ baseURL: "http://localhost:8000/v1" });
await local.conversations.create({ items: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21] });
