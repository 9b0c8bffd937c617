package io.heatline.asterisk.ivr;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.InvalidTypeIdException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.heatline.asterisk.ivr.Flow.Defaults;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads a flow from JSON, and says of every node what is wrong with it. */
public final class FlowReader {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private FlowReader() {}

    /**
     * What was read.
     *
     * @param flow null when something is wrong
     * @param problems empty when nothing is
     */
    public record Reading(@Nullable Flow flow, List<FlowProblem> problems) {}

    /** Reads and checks. */
    public static Reading read(String key, long version, String json) {
        return read(key, version, json, FlowCheck::of);
    }

    /** Reads what was checked when it was published: a check that is stricter today puts nothing out of force. */
    public static Reading published(String key, long version, String json) {
        return read(key, version, json, flow -> List.of());
    }

    private static Reading read(String key, long version, String json, Function<Flow, List<FlowProblem>> check) {
        try {
            JsonNode document = JSON.readTree(json);
            if (document == null || !document.isObject()) {
                return refused(List.of(new FlowProblem("", "not-a-flow", "流程文件应为一个 JSON 对象")));
            }
            return read(key, version, document, check);
        } catch (JsonProcessingException e) {
            var at = e.getLocation();
            String where = at == null ? "" : "第 " + at.getLineNr() + " 行第 " + at.getColumnNr() + " 列";
            return refused(List.of(
                    e.getOriginalMessage().startsWith("Duplicate")
                            ? new FlowProblem("", "twice", "流程文件里同一层的名称出现了两次:" + where)
                            : new FlowProblem("", "not-json", "流程文件不是有效的 JSON:" + where)));
        }
    }

    private static Reading read(String key, long version, JsonNode document, Function<Flow, List<FlowProblem>> check) {
        List<FlowProblem> problems = new ArrayList<>();
        JsonNode all = document.path("nodes");
        if (!all.isObject() && !all.isMissingNode()) {
            problems.add(new FlowProblem("", "bad-value", "流程的「nodes」应为对象:节点名对应节点"));
        }
        Map<String, Node> nodes = new LinkedHashMap<>();
        all.fields().forEachRemaining(field -> {
            Node node = node(field.getKey(), field.getValue(), problems);
            if (node != null) {
                nodes.put(field.getKey(), node);
            }
        });
        document.fieldNames().forEachRemaining(name -> {
            if (!List.of("name", "start", "survey", "defaults", "nodes").contains(name)) {
                problems.add(new FlowProblem("", "unknown-field", "流程不认识字段「" + name + "」"));
            }
        });
        Defaults defaults = defaults(document.path("defaults"), problems);
        String survey = document.path("survey").asText("");
        Flow flow = new Flow(
                key,
                version,
                document.path("name").asText(key),
                document.path("start").asText(""),
                survey.isEmpty() ? null : survey,
                defaults,
                nodes);
        if (problems.isEmpty()) {
            problems.addAll(check.apply(flow));
        }
        return problems.isEmpty() ? new Reading(flow, List.of()) : refused(problems);
    }

    private static @Nullable Node node(String id, JsonNode json, List<FlowProblem> problems) {
        if (!json.isObject()) {
            problems.add(new FlowProblem(id, "bad-value", "节点「" + id + "」应为一个 JSON 对象"));
            return null;
        }
        try {
            return JSON.treeToValue(json, Node.class);
        } catch (InvalidTypeIdException e) {
            String type = json.path("type").asText("");
            problems.add(new FlowProblem(
                    id, "unknown-type", "节点「" + id + "」" + (type.isEmpty() ? "没有类型" : "的类型「" + type + "」不存在")));
        } catch (UnrecognizedPropertyException e) {
            problems.add(new FlowProblem(id, "unknown-field", "节点「" + id + "」不认识字段「" + e.getPropertyName() + "」"));
        } catch (InvalidFormatException e) {
            problems.add(
                    new FlowProblem(id, "bad-value", "节点「" + id + "」的" + fieldOf(e) + "不接受「" + e.getValue() + "」"));
        } catch (JsonProcessingException e) {
            String field =
                    e instanceof com.fasterxml.jackson.databind.JsonMappingException mapping ? fieldOf(mapping) : "内容";
            problems.add(new FlowProblem(id, "bad-value", "节点「" + id + "」的" + field + "写法不对"));
        }
        return null;
    }

    private static String fieldOf(com.fasterxml.jackson.databind.JsonMappingException e) {
        var path = e.getPath();
        String field = path.isEmpty() ? null : path.get(0).getFieldName();
        return field == null ? "内容" : "字段「" + field + "」";
    }

    private static Defaults defaults(JsonNode json, List<FlowProblem> problems) {
        Defaults plain = Defaults.plain();
        if (json.isMissingNode()) {
            return plain;
        }
        try {
            DefaultsBody body = JSON.treeToValue(json, DefaultsBody.class);
            return new Defaults(
                    body.timeout() == null ? plain.timeout() : body.timeout(),
                    body.tries() == null ? plain.tries() : body.tries(),
                    body.sayNoInput() == null ? List.of() : body.sayNoInput(),
                    body.sayInvalid() == null ? List.of() : body.sayInvalid(),
                    body.noInput(),
                    body.invalid(),
                    body.end());
        } catch (JsonProcessingException e) {
            problems.add(new FlowProblem("", "bad-defaults", "默认设置(defaults)写法不对"));
            return plain;
        }
    }

    private static Reading refused(List<FlowProblem> problems) {
        return new Reading(null, List.copyOf(problems));
    }

    private record DefaultsBody(
            @Nullable Integer timeout,
            @Nullable Integer tries,
            @Nullable List<String> sayNoInput,
            @Nullable List<String> sayInvalid,
            @Nullable String noInput,
            @Nullable String invalid,
            @Nullable String end) {}
}
