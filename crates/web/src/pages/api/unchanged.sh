name=$(curl --silent --head 'ORIGIN/api/v1/summary' | tr -d '\r' | sed -n 's/^[Ee][Tt][Aa][Gg]: //p')
curl --silent --write-out '%{http_code}\n' \
  --header "If-None-Match: $name" 'ORIGIN/api/v1/summary'
