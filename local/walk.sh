#!/usr/bin/env bash
# One redemption by hand, from the notice to the payment (Art. 17), against a stack whose civil days pass faster:
#   HONGSHAN_STATE=.local/walk HONGSHAN_DEMO_DAY_MS=10000 HONGSHAN_DEMO_STARTS_AT=2026-03-01T16:00:00.000Z npm start
# Who asks has logged in by the stack's issuer as in a browser; every party is made up. The numbers are used up by the first
# walk: for a second one choose another folder.
set -euo pipefail
API=${HONGSHAN_API:-http://127.0.0.1:3000}
export HONGSHAN_API=$API HONGSHAN_STATE=${HONGSHAN_STATE:-.local/walk}
PARTY=91650104MA0010010B

# A session for each of the sample accounts that act here: a line with the account and its cookie
SESSIONS=$(npm run -s session -- bureau-{1,2} centre-{1,2} finance-{1,2} auditor-1 district-650104 expert-{1,2,3,4} account-of-$PARTY)
ask() { # ask METHOD PATH ACCOUNT [JSON, or CSV]
  local said; case ${4:-} in '{'*) type=application/json ;; *) type=text/csv ;; esac
  # Where no answer comes it is asked again under the same key; a refusal is an answer
  said=$(curl -sS --retry 9 --retry-all-errors -w '\n%{http_code}' -X "$1" "$API$2" -H @<(sed -n "s/^$3 /Cookie: /p" <<<"$SESSIONS") \
    -H 'X-Requested-By: walk' -H "Idempotency-Key: $(date +%s)-$RANDOM$RANDOM" ${4:+-H "Content-Type: $type" --data-binary "$4"})
  echo "${said%$'\n'*}"; [[ ${said##*$'\n'} == 2* ]]
}
field() { node -pe "JSON.parse(fs.readFileSync(0, 'utf8')).$1"; }
confirm() { # confirm ACCOUNT: puts in force, as another person, the data that the answer on stdin proposes
  local said; said=$(cat)
  ask POST "/reference-proposals/$(field id <<<"$said")/confirmation" "$1" \
    '{"reason":"核对一致","hash":"'"$(field hash <<<"$said")"'"}'
}
until_seen() { # two minutes at most, a dot a second
  for _ in $(seq 120); do ask GET "$1" auditor-1 | grep -q "$2" && return; printf .; sleep 1; done
  echo "$1 has not come to $2"; return 1
}

# Reference data: service items (Art. 5), the fund (Art. 4), a list (Art. 11), an admitted institution (Art. 8)
ask POST '/service-items/2026/imports?version=1&inForceFrom=2026-01-01&reason=%E5%B9%B4%E5%BA%A6%E5%B7%A5%E4%BD%9C' bureau-1 \
$'事项编码,服务类别,事项名称\nA01,研究开发,委托研发' | confirm bureau-2
FUND=$(ask PUT /budgets/2026/voucher bureau-1 '{"approvedFen":100000000,"reason":"年度预算"}')
ask POST /fund-proposals/$(field id <<<"$FUND")/approval bureau-2 \
 '{"reason":"复核无误","hash":"'"$(field hash <<<"$FUND")"'"}'
ask POST '/lists/abnormal-operation/imports?listDate=2026-03-01&reason=%E5%B9%B4%E5%BA%A6%E5%B7%A5%E4%BD%9C' centre-1 \
$'统一社会信用代码,列入日期\n91650104MADEM00033,2026-02-01' | confirm centre-2
ask POST '/registry/imports?reason=%E5%B9%B4%E5%BA%A6%E5%B7%A5%E4%BD%9C' centre-1 \
$'统一社会信用代码,名称,所在区县,机构类别,入库日期,服务事项\n91650102MADEM00036,示例机构一,天山区,其他机构,2025-05-06,A01' | confirm centre-2
# … and the experts (Art. 22)
ask POST '/experts/imports?reason=%E5%B9%B4%E5%BA%A6%E5%B7%A5%E4%BD%9C' centre-1 $'账号,姓名,任职单位代码,专业领域
expert-1,示例专家1,91650100MADEM00039,工程技术\nexpert-2,示例专家2,91650100MADEM00039,信息技术
expert-3,示例专家3,91650100MADEM00039,研究开发\nexpert-4,示例专家4,91650100MADEM00039,工程技术' | confirm centre-2

# … and whom the bureau has named for the year's meeting (Art. 17)
ask POST '/meeting-members/2026/imports?reason=%E5%B9%B4%E5%BA%A6%E5%B7%A5%E4%BD%9C' bureau-1 '{"members":[
 {"account":"m1","name":"成员一"},{"account":"m2","name":"成员二"},{"account":"m3","name":"成员三"}]}' | confirm bureau-2

# 17(1) The bureau publishes the notice
ask POST /rounds bureau-1 '{"reason":"年度安排","notice":{"id":"redemption-2026-1","kind":"redemption",
 "programmeYear":2026,"title":"兑现通知","opensOn":"2026-03-01","closesOn":"2026-11-30","supportFrom":"2025-07-01",
 "supportTo":"2026-12-31","directions":[],"requirements":"见附件","readings":{"publicityWorkingDays":5}}}'

# 17(2) The enterprise applies: a contract of 60,000 yuan, paid in full
relations() { echo "{\"legalRepresentative\":{\"name\":\"$1\",\"idNumber\":\"$2\"},\"directors\":[],
 \"shareholders\":[{\"holder\":{\"person\":{\"name\":\"$1\",\"idNumber\":\"$2\"}},\"percent\":100}],
 \"actualControllers\":[],\"jointlyFounded\":[]}"; }
NO=$(ask POST /redemptions account-of-$PARTY '{"roundId":"redemption-2026-1","redeemer":"enterprise",
 "enterprise":{"uscc":"'$PARTY'","name":"示例企业01","domicile":"650104","industry":"software-and-it","staff":40,
  "revenueFen":800000000,"assetsFen":500000000,"relations":'"$(relations 甲某 EX0000000001)"'},
 "provider":{"uscc":"91650102MADEM00036","name":"示例机构一","domicile":"650102","kind":"other","relations":'"$(relations 乙某 EX0000000002)"'},
 "contract":{"number":"HT-1","signedOn":"2026-01-12","fulfilledOn":"2026-02-20","amountFen":6000000,
  "eligibleFen":6000000,"serviceItem":"A01","subject":"新产品的委托研发"},
 "invoices":[{"number":"26652000000000000001","issuedOn":"2026-02-24","amountFen":6000000,"redLetter":false,
  "buyer":"'$PARTY'","seller":"91650102MADEM00036"}],
 "transfers":[{"reference":"LS-1","paidOn":"2026-02-25","amountFen":6000000,"refund":false,
  "payer":"示例企业01","payee":"示例机构一"}],
 "innovation":"用于本企业新产品的研发","account":{"holder":"示例企业01","bank":"示例银行","number":"0001"},
 "documents":[]}' | field no); echo "$NO"

# 17(3) The enterprise's district recommends
CHECKS='["enterprise-legal-personality","credit-record","enterprise-size","enterprise-domicile","supported-direction","related-to-innovation","no-affiliation","contract-fulfilled",
 "fees-fully-paid","not-funded-by-city","not-statutory-or-batch-testing","not-general-business-service","not-unrelated"]'
CHECKLIST=$(node -p "JSON.stringify($CHECKS.map((check) => ({ check, met: true })))")
ask POST /cases/$NO/preliminary-review district-650104 \
 '{"outcome":"recommend","reason":"符合要求","checklist":'"$CHECKLIST"',"faults":[]}'

# 17(4) Three experts, drawn from four, then the meeting: half of the contract is 30,000 yuan
DRAW=$(ask POST /cases/$NO/expert-draws centre-1 '{"reason":"抽取"}')
ask POST /cases/$NO/expert-assignment centre-1 '{"reason":"按抽取结果","draw":"'"$(field id <<<"$DRAW")"'"}'
for e in $(field 'experts.join(" ")' <<<"$DRAW"); do
  ask POST /cases/$NO/opinions "$e" '{"recommends":true,"reason":"同意","checklist":'"$CHECKLIST"'}'
done
# A meeting is dated on no day before an opinion that it decides on
HELD=$(ask GET /cases/$NO/trail auditor-1 | node -pe \
 "new Date(Date.parse(JSON.parse(fs.readFileSync(0, 'utf8')).entries.at(-1).at) + 28_800_000).toISOString().slice(0, 10)")
VOTES='[{"member":"m1","vote":"for"},{"member":"m2","vote":"for"},{"member":"m3","vote":"abstain"}]'
ask POST /rounds/redemption-2026-1/meetings centre-1 '{"reason":"第一次会议","meeting":{
 "kind":"deliberation","heldOn":"'$HELD'","members":["m1","m2","m3"],"present":["m1","m2","m3"],"chair":"m1",
 "recorder":"m2","minutes":"会议纪要","items":[{"caseNo":"'$NO'","recused":[],"votes":'"$VOTES"',
 "supported":true,"amountFen":3000000,"reason":"符合要求"}]}}'
until_seen /cases/$NO '"step":"17(5)"'

# 17(5) Publicity: five working days, a good minute here; 17(6) approval by a second person of the bureau
ask POST /rounds/redemption-2026-1/publicity-lists centre-1 '{"reason":"公示","title":"第一批","cases":["'$NO'"]}'
until_seen /cases/$NO '"step":"17(6)"'
ask POST /rounds/redemption-2026-1/approval-documents bureau-2 \
 '{"reason":"批复","title":"第一批批复","documentNumber":"示例〔2026〕1号","cases":["'$NO'"]}'
until_seen /cases/$NO '"step":"17(7)"'

# 17(7) One person of finance prepares the payment order, another approves it; the simulated bank answers
ORDER=$(ask POST /rounds/redemption-2026-1/payment-orders finance-1 \
 '{"reason":"按批复拨付","documentNumber":"示例〔2026〕1号"}' | field orderId); echo "$ORDER"
HASH=$(ask GET /payment-orders/$ORDER finance-2 | field hash)
ask POST /payment-orders/$ORDER/approval finance-2 '{"reason":"复核无误","hash":"'$HASH'"}'
until_seen /cases/$NO '"state":"ended"'
ask GET /cases/$NO/trail auditor-1 | node -pe \
 "JSON.parse(fs.readFileSync(0, 'utf8')).entries.map((e) => [e.sequence, e.step, e.act, e.by.id].join('  ')).join('\n')"
ask GET /money/2026 auditor-1
