/**
 * What all processes of a worker share in memory: the rules that they use. Each would load its own copy otherwise,
 * which is a quarter of what a waiting case takes. Only `policy/` may stand here, for it keeps no state: it is frozen
 * data and pure functions, which the linter holds.
 */
import '../policy/articles/art-14-voucher';
import '../policy/case/authority';
import '../policy/case/decisions';
import '../policy/case/procedures';
import '../policy/case/standing';
import '../policy/case/waits';
import '../policy/kernel/demo-clock';
import '../policy/kernel/money';
import '../policy/kernel/time';
import '../policy/model/nouns';
import '../policy/processes/processes';
import '../policy/words/article-names';
import '../policy/words/refusals';
import '../policy/words/vocabulary';
