package io.heatline.asterisk.ivr;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What must hold of a flow before a caller meets it. */
final class FlowCheck {
    private static final String KEY = "[0-9*#]";
    private static final String PROMPT = "[a-z0-9][a-z0-9_/-]{0,79}|\\$[a-z][a-z0-9_]{0,29}";
    private static final String ROSTER = "[A-Za-z0-9][A-Za-z0-9_-]{0,63}";
    private static final String NAME = "[a-z0-9][a-z0-9-]{0,39}";

    private final Flow flow;
    private final List<FlowProblem> problems = new ArrayList<>();

    private FlowCheck(Flow flow) {
        this.flow = flow;
    }

    static List<FlowProblem> of(Flow flow) {
        var check = new FlowCheck(flow);
        check.entries();
        flow.nodes().forEach(check::node);
        if (check.problems.isEmpty()) {
            check.variables();
            check.unreachable();
            check.endless();
        }
        return check.problems;
    }

    private void entries() {
        if (flow.nodes().isEmpty()) {
            say("", "empty", "流程没有节点");
        } else if (!flow.nodes().containsKey(flow.start())) {
            say("", "no-start", "起始节点「" + flow.start() + "」不存在");
        }
        String survey = flow.survey();
        if (survey != null && !(flow.nodes().get(survey) instanceof Node.Survey)) {
            say(survey, "no-survey", "满意度节点「" + survey + "」不存在,或不是 survey 类型");
        }
        var defaults = flow.defaults();
        target("", "defaults.noInput", defaults.noInput());
        target("", "defaults.invalid", defaults.invalid());
        target("", "defaults.end", defaults.end());
        positive("", "timeout", defaults.timeout());
        positive("", "tries", defaults.tries());
        prompts("", defaults.sayNoInput());
        prompts("", defaults.sayInvalid());
    }

    private void node(String id, Node node) {
        if (!id.matches(NAME)) {
            say(id, "bad-id", "节点名「" + id + "」只能用小写字母、数字和连字符,最长 40 个字符");
        }
        node.branches().forEach((branch, to) -> {
            if (to == null) {
                say(id, "no-target", "节点「" + id + "」的分支「" + branch + "」没有写明去向");
            } else {
                target(id, branch, to);
            }
        });
        prompts(id, node.prompts());
        if (node instanceof Node.Menu menu) {
            menu(id, menu);
        } else if (node instanceof Node.Collect collect) {
            collect(id, collect);
        } else if (node instanceof Node.Queue queue) {
            queue(id, queue);
        } else if (node instanceof Node.CallBack back) {
            callBack(id, back);
        } else if (node instanceof Node.Voicemail || node instanceof Node.Survey) {
            silent(id, node);
        } else if (node instanceof Node.Dial dial) {
            dial(id, dial);
        } else if (node instanceof Node.LookUp lookUp) {
            needed(id, "what", lookUp.what());
            variable(id, lookUp.into());
        } else if (node instanceof Node.Time time) {
            needed(id, "calendar", time.calendar());
            needed(id, "open", time.open());
            needed(id, "closed", time.closed());
        } else if (node instanceof Node.Decide decide) {
            needed(id, "point", decide.point());
            needed(id, "otherwise", decide.otherwise());
        }
    }

    private void menu(String id, Node.Menu menu) {
        if (menu.keys().isEmpty()) {
            say(id, "no-keys", "菜单「" + id + "」没有按键");
        }
        if (menu.say().isEmpty()) {
            say(id, "silent", "菜单「" + id + "」没有提示音");
        }
        keys(id, menu.keys());
        optional(id, "timeout", menu.timeout());
        optional(id, "tries", menu.tries());
    }

    private void collect(String id, Node.Collect collect) {
        variable(id, collect.into());
        if (collect.min() < 1 || collect.max() < collect.min() || collect.max() > 30) {
            say(id, "bad-length", "节点「" + id + "」的位数应满足 1 ≤ min ≤ max ≤ 30");
        }
        optional(id, "timeout", collect.timeout());
        optional(id, "tries", collect.tries());
    }

    private void queue(String id, Node.Queue queue) {
        if (queue.queue() == null || !queue.queue().matches(NAME)) {
            say(id, "bad-queue", "节点「" + id + "」没有写明队列");
        }
        keys(id, queue.keys());
        if (Boolean.TRUE.equals(queue.survey()) && flow.survey() == null) {
            say(id, "no-survey", "节点「" + id + "」要做满意度评价,但流程没有写明满意度节点(survey)");
        }
        optional(id, "seconds", queue.seconds());
        if (queue.priority() != null && (queue.priority() < 0 || queue.priority() > 10)) {
            say(id, "bad-priority", "节点「" + id + "」的优先级应为 0 至 10");
        }
        record(id, queue.record());
    }

    private void callBack(String id, Node.CallBack back) {
        if (back.queue() == null || !back.queue().matches(NAME)) {
            say(id, "bad-queue", "节点「" + id + "」没有写明队列");
        }
        silent(id, back);
        optional(id, "timeout", back.timeout());
    }

    /** A caller who isn't told that they are asked something waits for a person. */
    private void silent(String id, Node node) {
        if (node.say().isEmpty()) {
            say(id, "silent", "节点「" + id + "」没有提示音");
        }
    }

    private void dial(String id, Node.Dial dial) {
        String roster = dial.roster();
        if (roster == null && dial.to().isEmpty()
                || roster != null && !dial.to().isEmpty()) {
            say(id, "whom-to-ring", "节点「" + id + "」应写明号码(to)或值班表(roster),二者只选其一");
        }
        if (!dial.to().stream().allMatch(number -> number.matches("[0-9]{3,15}"))) {
            say(id, "bad-number", "节点「" + id + "」要拨的号码应为 3 至 15 位数字");
        }
        if (roster != null && !roster.matches(ROSTER)) {
            say(id, "bad-roster", "节点「" + id + "」的值班表名「" + roster + "」不可用");
        }
        optional(id, "most", dial.most());
        optional(id, "seconds", dial.seconds());
        record(id, dial.record());
    }

    private void record(String id, @Nullable String record) {
        if (record != null && !Set.of("always", "never", "demand").contains(record)) {
            say(id, "bad-record", "节点「" + id + "」的录音方式应为 always、never 或 demand");
        }
    }

    private void keys(String id, Map<String, String> keys) {
        keys.keySet().stream()
                .filter(key -> !key.matches(KEY))
                .forEach(key -> say(id, "bad-key", "节点「" + id + "」的按键「" + key + "」不是电话键"));
    }

    private void prompts(String id, List<String> prompts) {
        prompts.stream()
                .filter(prompt -> !prompt.matches(PROMPT))
                .forEach(prompt -> say(id, "bad-prompt", place(id) + "的提示音名「" + prompt + "」不可用"));
    }

    private void variable(String id, @Nullable String name) {
        if (name == null) {
            say(id, "bad-variable", "节点「" + id + "」没有写明存入的变量(into)");
        } else if (!name.matches("[a-z][a-z0-9_]{0,29}")) {
            say(id, "bad-variable", "节点「" + id + "」的变量名「" + name + "」不可用,应以小写字母开头,只含小写字母、数字和下划线");
        } else if (name.equals(Interpreter.CALLER)) {
            say(id, "bad-variable", "节点「" + id + "」不能存入变量「" + name + "」,它是来电号码");
        }
    }

    private void needed(String id, String field, @Nullable Object value) {
        if (value == null) {
            say(id, "missing", "节点「" + id + "」缺少「" + field + "」");
        }
    }

    private void optional(String id, String field, @Nullable Integer value) {
        if (value != null) {
            positive(id, field, value);
        }
    }

    private void positive(String id, String field, int value) {
        if (value < 1 || value > 3600) {
            say(id, "bad-number", place(id) + "的「" + field + "」应为 1 至 3600");
        }
    }

    private void target(String id, String branch, @Nullable String to) {
        if (to != null && !flow.nodes().containsKey(to)) {
            say(id, "unknown-node", place(id) + "的分支「" + branch + "」指向不存在的节点「" + to + "」");
        }
    }

    /** What is spoken or looked for by a name that nothing is ever kept under would be silence. */
    private void variables() {
        Set<String> kept = new HashSet<>(Set.of(Interpreter.CALLER));
        flow.nodes().values().forEach(node -> {
            if (node instanceof Node.Collect collect) {
                kept.add(collect.into());
            } else if (node instanceof Node.LookUp lookUp) {
                kept.add(lookUp.into());
            }
        });
        flow.nodes().forEach((id, node) -> {
            node.prompts().stream()
                    .filter(prompt -> prompt.startsWith("$") && !kept.contains(prompt.substring(1)))
                    .forEach(prompt -> unknown(id, prompt.substring(1)));
            String by = node instanceof Node.LookUp lookUp ? lookUp.by() : null;
            if (by != null && !kept.contains(by)) {
                unknown(id, by);
            }
        });
    }

    private void unknown(String id, String name) {
        say(id, "unknown-variable", "节点「" + id + "」用到的变量「" + name + "」没有任何节点存入(into)");
    }

    private void unreachable() {
        Set<String> reached = new HashSet<>();
        Deque<String> next = new ArrayDeque<>(List.of(flow.start()));
        for (String entry : new @Nullable String[] {
            flow.survey(),
            flow.defaults().noInput(),
            flow.defaults().invalid(),
            flow.defaults().end()
        }) {
            if (entry != null) {
                next.add(entry);
            }
        }
        while (!next.isEmpty()) {
            String id = next.pop();
            Node node = flow.nodes().get(id);
            if (node != null && reached.add(id)) {
                next.addAll(node.branches().values());
            }
        }
        flow.nodes().keySet().stream()
                .filter(id -> !reached.contains(id))
                .forEach(id -> say(id, "unreachable", "没有任何分支到达节点「" + id + "」"));
    }

    /** A circle in which nobody is asked anything would turn for ever. */
    private void endless() {
        Map<String, List<String>> turning = new LinkedHashMap<>();
        flow.nodes().keySet().forEach(id -> turning.put(id, unasked(id)));
        // What leads to no circle is taken away, one after the other; what is left goes round, or leads to where it
        // does.
        while (turning.values().removeIf(ways -> ways.stream().noneMatch(turning::containsKey))) {}
        Set<String> walked = new HashSet<>();
        String at = turning.keySet().stream().findFirst().orElse(null);
        while (at != null && walked.add(at)) {
            at = turning.getOrDefault(at, List.of()).stream()
                    .filter(turning::containsKey)
                    .findFirst()
                    .orElse(null);
        }
        if (at != null) {
            say(at, "endless", "节点「" + at + "」所在的环路中没有任何按键或等待,会无限循环");
        }
    }

    /** Where a node leads that neither asks the caller nor lets them wait; what it leaves out goes where the defaults say. */
    private List<String> unasked(String id) {
        Node node = flow.nodes().get(id);
        if (node instanceof Node.Play play) {
            return ways(play.then());
        } else if (node instanceof Node.LookUp lookUp) {
            return ways(lookUp.found(), lookUp.none(), lookUp.several() == null ? lookUp.none() : lookUp.several());
        } else if (node instanceof Node.Time || node instanceof Node.Decide) {
            return List.copyOf(node.branches().values());
        }
        return List.of();
    }

    private List<String> ways(@Nullable String... ways) {
        return Stream.of(ways)
                .map(way -> way == null ? flow.defaults().end() : way)
                .flatMap(Stream::ofNullable)
                .toList();
    }

    private static String place(String id) {
        return id.isEmpty() ? "默认设置" : "节点「" + id + "」";
    }

    private void say(String node, String code, String message) {
        problems.add(new FlowProblem(node, code, message));
    }
}
