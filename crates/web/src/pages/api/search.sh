curl --get 'ORIGIN/api/v1/directions' \
  --data-urlencode 'words=жастар' \
  --data 'order=most-money' \
  --data 'limit=5'
