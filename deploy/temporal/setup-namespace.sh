#!/bin/sh
# Makes the namespace, and the search attributes by which staff find cases. Run at each start; what is
# there already is left alone. The list is `SEARCH_ATTRIBUTES` in workflows/search-attributes.ts.
set -eu

until temporal operator cluster health; do sleep 2; done

temporal operator namespace describe -n "$TEMPORAL_NAMESPACE" > /dev/null 2>&1 ||
  temporal operator namespace create -n "$TEMPORAL_NAMESPACE" --retention "$TEMPORAL_RETENTION"

for attribute in \
  VoucherProcedure=Keyword \
  VoucherStep=Keyword \
  VoucherAwaits=KeywordList \
  VoucherDistrict=Keyword \
  VoucherRound=Keyword \
  VoucherDue=Datetime; do
  # One call each: of several names in one call, only the first is registered.
  until temporal operator search-attribute create -n "$TEMPORAL_NAMESPACE" \
    --name "${attribute%=*}" --type "${attribute#*=}"; do sleep 2; done
done
