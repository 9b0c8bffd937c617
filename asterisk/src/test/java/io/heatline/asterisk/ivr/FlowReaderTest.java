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
            "9": "emergency"                   | "9": null                             | main      | no-target     | 节点「main」的分支「key 9」没有写明去向
            "survey": "ask-score",             | ~~                                    | agents    | no-survey     | 节点「agents」要做满意度评价,但流程没有写明满意度节点(survey)
            "$owed"                            | "$owned"                              | tell-owed | unknown-variable | 节点「tell-owed」用到的变量「owned」没有任何节点存入(into)
            "into": "account"                  | "into": "Account"                     | account   | bad-variable  | 节点「account」的变量名「Account」不可用,应以小写字母开头,只含小写字母、数字和下划线
            "into": "account"                  | "into": "caller"                      | account   | bad-variable  | 节点「account」不能存入变量「caller」,它是来电号码
            "say": ["leave-message"]           | "say": []                             | message   | silent        | 节点「message」没有提示音
            "type": "survey", "say": ["survey"]| "type": "survey"                      | ask-score | silent        | 节点「ask-score」没有提示音
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

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            {}                                                        |   | empty       | 流程没有节点
            []                                                        |   | not-a-flow  | 流程文件应为一个 JSON 对象
            {"start": "a", "nodes": ["a"]}                            |   | bad-value   | 流程的「nodes」应为对象:节点名对应节点
            {"start": "a", "nodes": {"a": null}}                      | a | bad-value   | 节点「a」应为一个 JSON 对象
            {"start": "a", "nodes": {"a": "hang-up"}}                 | a | bad-value   | 节点「a」应为一个 JSON 对象
            {"start": "a", "nodes": {"a": {}}}                        | a | unknown-type | 节点「a」没有类型
            {"start": "a", "nodes": {"a": {"type": "queue", "queue": "q", "keys": {"1": null}}}} | a | no-target | 节点「a」的分支「key 1」没有写明去向
            {"start": "a", "nodes": {"a": {"type": "hang-up", "say": [null]}}} | a | bad-value | 节点「a」的内容写法不对
            {"start": "a", "nodes": {"a": {"type": "hang-up", "say": "bye"}}}  | a | bad-value | 节点「a」的字段「say」写法不对
            {"start": "a", "defaults": {"end": "b"}, "nodes": {"a": {"type": "play"}, "b": {"type": "play", "then": "a"}}} | a | endless | 节点「a」所在的环路中没有任何按键或等待,会无限循环
            """)
    void a_document_that_is_none_is_refused_with_one_sentence(String json, String node, String code, String message) {
        var reading = FlowReader.read("odd", 1, json);

        assertThat(reading.flow()).isNull();
        assertThat(reading.problems()).contains(new FlowProblem(node == null ? "" : node, code, message));
    }

    @Test
    void a_name_said_twice_is_not_silently_the_last_one() {
        var reading = FlowReader.read("twice", 1, """
                {"start": "a", "nodes": {
                "a": {"type": "hang-up"},
                "a": {"type": "hang-up"}}}""");

        assertThat(reading.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("twice");
            assertThat(problem.message()).contains("第 3 行");
        });
    }

    @Test
    void what_was_published_under_a_laxer_check_stays_in_force() {
        String lax = """
                {"start": "agents", "nodes": {"agents": {"type": "queue", "queue": "service", "survey": true}}}""";

        assertThat(FlowReader.read("lax", 1, lax).problems()).isNotEmpty();
        assertThat(FlowReader.published("lax", 1, lax).flow()).isNotNull();
    }

    @Test
    void a_document_of_thousands_of_nodes_is_read_and_checked_at_once() {
        String nodes = java.util.stream.IntStream.range(0, 4_000)
                .mapToObj(n ->
                        "\"n%d\": {\"type\": \"play\", \"say\": [\"welcome\"], \"then\": \"n%d\"}".formatted(n, n + 1))
                .collect(java.util.stream.Collectors.joining(","));
        String huge = "{\"start\": \"n0\", \"nodes\": {" + nodes + ", \"n4000\": {\"type\": \"hang-up\"}}}";

        assertThat(FlowReader.read("huge", 1, huge).problems()).isEmpty();
        assertThat(FlowReader.read(
                                "huge",
                                1,
                                huge.replace("\"type\": \"hang-up\"", "\"type\": \"play\", \"then\": \"n0\""))
                        .problems())
                .extracting(FlowProblem::code)
                .containsExactly("endless");
    }

    @Test
    void a_flow_without_menus_is_a_flow() {
        var reading = FlowReader.read("plain", 1, """
                {"start": "agents", "nodes": {"agents": {"type": "queue", "queue": "service"}}}""");

        assertThat(reading.problems()).isEmpty();
    }
}
