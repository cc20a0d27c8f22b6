// Links and forms of a page are no calls of the service.
import Link from "next/link";
import OpenAI from "openai";

const openai = new OpenAI();

export function Menu({ threadId }) {
  const load = () => fetch(`https://api.openai.com/v1/threads/${threadId}/messages`);  //: OAR151@28
  return (
    <nav onClick={load} data-model={openai.baseURL}>
      <Link href="/assistants">Assistants</Link>
      <a href={`/threads/${threadId}/messages`}>Thread</a>
      <form action="/threads/new" method="post" />
      <iframe src="https://api.openai.com/v1/threads" /> {/*: OAR151@19
    </nav>
  );
}
