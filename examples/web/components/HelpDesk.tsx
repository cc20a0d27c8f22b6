"use client";
import { useAssistant } from "ai/react";

export function HelpDesk() {
  const { messages, input, submitMessage, handleInputChange } = useAssistant({ api: "/api/chat" });
  return (
    <form onSubmit={submitMessage}>
      {messages.map((message) => (
        <p key={message.id}>{message.content}</p>
      ))}
      <input value={input} onChange={handleInputChange} />
    </form>
  );
}
