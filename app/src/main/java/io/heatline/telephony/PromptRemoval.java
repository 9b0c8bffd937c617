package io.heatline.telephony;

import io.heatline.edge.Conflict;
import io.heatline.telephony.store.IvrMapper;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** Takes a recording away, so that the text is heard again; never one without a text that callers would go on to hear nothing of. */
@Service
public class PromptRemoval {

    private final Prompts prompts;
    private final Queues queues;
    private final IvrMapper published;
    private final Flows flows;
    private final TelephonySettings settings;

    PromptRemoval(Prompts prompts, Queues queues, IvrMapper published, Flows flows, TelephonySettings settings) {
        this.prompts = prompts;
        this.queues = queues;
        this.published = published;
        this.flows = flows;
        this.settings = settings;
    }

    /** Callers hear it, and nothing would be heard in its place. */
    public static final class PromptInUse extends Conflict {
        private static final long serialVersionUID = 1L;

        PromptInUse(String name, String where) {
            super("prompt-in-use", "提示音「" + name + "」没有默认文本，仍在使用：" + where + "。请先修改它们，或上传新的录音代替");
        }
    }

    /**
     * The text is heard again; once is enough.
     *
     * @throws PromptInUse when there is none, and a flow in force or a queue says it
     */
    public void restore(String name) {
        if (!prompts.hasText(name)) {
            String where = Stream.concat(inFlows(name), inQueues(name)).collect(Collectors.joining("、"));
            if (!where.isEmpty()) {
                throw new PromptInUse(name, where);
            }
        }
        prompts.restore(name);
    }

    private Stream<String> inFlows(String name) {
        var keys = new TreeSet<>(published.keys());
        keys.add(settings.flow());
        return keys.stream().flatMap(key -> flows.latest(key).prompts().entrySet().stream()
                .filter(node -> node.getValue().contains(name))
                .map(node -> "语音流程 " + key + (node.getKey().isEmpty() ? " 的默认设置" : " 的节点「" + node.getKey() + "」")));
    }

    private Stream<String> inQueues(String name) {
        return queues.all().stream()
                .filter(queue -> name.equals(queue.menuPrompt()))
                .map(queue -> "队列「" + queue.name() + "」");
    }
}
