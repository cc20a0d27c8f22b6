#!/bin/sh
# Is the service up, and does the model answer?
set -eu
curl --fail http://localhost:8080/health
curl --fail https://api.openai.com/v1/chat/completions \
  -H "Authorization: Bearer $OPENAI_API_KEY" \
  -d '{"model": "gpt-5.5", "messages": [{"role": "user", "content": "ping"}]}'
