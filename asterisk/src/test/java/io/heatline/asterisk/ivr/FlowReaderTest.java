package io.heatline.asterisk.ivr;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FlowReaderTest {
    @Test
    void the_hotline_has_nothing_wrong_with_it() {
        assertThat(FlowReader.read("hotline", 1, InterpreterTest.text("hotline"))
                        .problems())
                .isEmpty();
    }

    @ParameterizedTest(name = "{0} -> {1}: {3}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            "then": "hours"                    | "then": "nowhere"                     | welcome   | unknown-node  | 节点「welcome」的分支「then」指向不存在的节点「nowhere」
            "type": "time"                     | "type": "tea"                         | hours     | unknown-type  | 节点「hours」的类型「tea」不存在
            "calendar": "service"              | "kalender": "service"                 | hours     | unknown-field | 节点「hours」不认识字段「kalender」
            "9": "emergency"                   | "9": "emergency", "A": "bye"          | main      | bad-key       | 节点「main」的按键「A」不是电话键
            "min": 4, "max": 10                | "min": 4, "max": 2                    | account   | bad-length    | 节点「account」的位数应满足 1 ≤ min ≤ max ≤ 30
            "what": "ORDER"                    | "what": "WEATHER"                     | order     | bad-value     | 节点「order」的字段「what」不接受「WEATHER」
            "queue": "emergency", "priority": 8| "queue": "emergency", "priority": 88  | agents-first | bad-priority | 节点「agents-first」的优先级应为 0 至 10
            "to": ["8801", "8802"]             | "to": ["8801", "call me"]             | duty      | bad-number    | 节点「duty」要拨的号码应为 3 至 15 位数字
            "to": ["8801", "8802"]             | "say": ["bye"]                        | duty      | whom-to-ring  | 节点「duty」应写明号码(to)或值班表(roster),二者只选其一
            "roster": "station"                | "roster": "station", "to": ["8801"]   | on-duty   | whom-to-ring  | 节点「on-duty」应写明号码(to)或值班表(roster),二者只选其一
            "roster": "station"                | "roster": "my station"                | on-duty   | bad-roster    | 节点「on-duty」的值班表名「my station」不可用
            "most": 2                          | "most": 0                             | on-duty   | bad-number    | 节点「on-duty」的「most」应为 1 至 3600
            "nobody": "agents"                 | "nobody": "home"                      | on-duty   | unknown-node  | 节点「on-duty」的分支「nobody」指向不存在的节点「home」
            "say": ["welcome"]        | "say": ["../../etc/passwd"]           | welcome   | bad-prompt    | 节点「welcome」的提示音名「../../etc/passwd」不可用
            "3": "order"                       | "3": "agents"                         | order     | unreachable   | 没有任何分支到达节点「order」
            "then": "hours"                    | "then": "welcome"                     | welcome   | endless       | 节点「welcome」所在的环路中没有任何按键或等待,会无限循环
            "start": "welcome"                 | "start": "wellcome"                   |           | no-start      | 起始节点「wellcome」不存在
            """)
    void what_is_wrong_is_said_of_the_node(String right, String wrong, String node, String code, String message) {
        String text = InterpreterTest.text("hotline");
        assertThat(text).contains(right);

        List<FlowProblem> problems =
                FlowReader.read("hotline", 1, text.replace(right, wrong)).problems();

        assertThat(problems).contains(new FlowProblem(node == null ? "" : node, code, message));
    }

    @Test
    void broken_json_is_said_with_its_place() {
        var reading = FlowReader.read("hotline", 1, "{\n  \"start\": \"a\",,\n}");

        assertThat(reading.flow()).isNull();
        assertThat(reading.problems()).singleElement().satisfies(problem -> assertThat(problem.message())
                .contains("第 2 行"));
    }

    @Test
    void a_flow_without_menus_is_a_flow() {
        var reading = FlowReader.read("plain", 1, """
                {"start": "agents", "nodes": {"agents": {"type": "queue", "queue": "service"}}}""");

        assertThat(reading.problems()).isEmpty();
    }
}
