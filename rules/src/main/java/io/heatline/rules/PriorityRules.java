package io.heatline.rules;

import java.util.List;

/** Decides how urgent a request is. Safe for many threads. */
public final class PriorityRules {

    /** Never throws. The highest priority any rule asks for wins; the verdict names all that asked. */
    public PriorityVerdict prioritise(RequestFacts facts) {
        return new PriorityVerdict(
                Priority.NORMAL, List.of(new RuleRef("a request is normal by default", null, "一般请求按普通处理")));
    }
}
