#!/bin/sh
# Creates Temporal's two databases in PostgreSQL and brings their schemas up to this version. Run at each
# start; what is there already is left alone. SQL_PASSWORD is read by the tool itself.
set -eu

schemas=/etc/temporal/schema/postgresql/v12

bring_up() { # database, folder of its schema
  sql() { temporal-sql-tool --plugin postgres12 --ep "$POSTGRES_SEEDS" -p 5432 -u "$POSTGRES_USER" --db "$@"; }
  sql "$1" create
  sql "$1" setup-schema -v 0.0
  sql "$1" update-schema -d "$schemas/$2/versioned"
}

bring_up temporal temporal
bring_up temporal_visibility visibility
