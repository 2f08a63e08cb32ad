#!/bin/bash
# Starts a member of the replica set. Members know each other by a key file, which mongod wants readable
# by its own user alone: no mount of Compose can promise that, so it is written here.
set -euo pipefail
: "${MONGO_KEY:?Set MONGO_KEY in .env: the members of the replica set know each other by it.}"

key=/data/configdb/replica-set.key
printf '%s' "$MONGO_KEY" > "$key"
chown mongodb:mongodb "$key"
chmod 400 "$key"
# A slow question would stand in the log with the numbers of persons and accounts that it asks for.
exec docker-entrypoint.sh mongod --replSet hongshan --bind_ip_all --keyFile "$key" --slowOpSampleRate 0
