package guatu.plan.compiler;

import java.util.List;
import java.util.regex.Pattern;

/// What stands where in any Chinese plan: past and outlook, general part with its aims, tasks, guarantees.
///
/// Only for guesses: a heading torn from its chapter more likely belongs to the chapter of its kind.
final class Kinds {

    private record Kind(Pattern chapter, Pattern section) {

        Kind(String chapter, String section) {
            this(Pattern.compile(chapter), Pattern.compile(section));
        }
    }

    private static final List<Kind> KINDS = List.of(
            new Kind("基础|现状|形势|环境(?!保护)|回顾|背景", "基础|现状|形势|成效|成就|回顾|机遇|挑战|问题|面临"),
            new Kind("总体|要求|思路|目标", "指导思想|原则|目标|定位|思路|布局|要求"),
            new Kind("任务|工程|行动|重点", "实施|打造|培育|提升|壮大|发展|推进|建设|做强|做优|做大|构建|招|突破|集群|产业|转型"),
            new Kind("保障|措施|机制|组织|实施$", "加强组织|组织领导|考核|督导|督查|评估|资金|财政|金融|要素|人才|营商|宣传|统筹|监测|政策|强化"));

    private Kinds() {}

    static boolean fits(String chapter, String section) {
        return KINDS.stream()
                .anyMatch(kind -> kind.chapter().matcher(chapter).find()
                        && kind.section().matcher(section).find());
    }
}
