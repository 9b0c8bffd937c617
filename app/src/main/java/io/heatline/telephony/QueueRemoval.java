package io.heatline.telephony;

import io.heatline.audit.AuditTrail;
import io.heatline.edge.Conflict;
import io.heatline.telephony.store.IvrMapper;
import io.heatline.telephony.store.QueueMapper;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes a queue away for good: never one that callers wait in, that a flow in force sends them to, or that everybody takes calls from who
 * has no skills of their own. What goes with it is said first, and has to be confirmed.
 */
@Service
public class QueueRemoval {

    private final Queues queues;
    private final QueueMapper rows;
    private final IvrMapper published;
    private final Flows flows;
    private final TelephonySettings settings;
    private final AuditTrail audit;

    QueueRemoval(
            Queues queues,
            QueueMapper rows,
            IvrMapper published,
            Flows flows,
            TelephonySettings settings,
            AuditTrail audit) {
        this.queues = queues;
        this.rows = rows;
        this.published = published;
        this.flows = flows;
        this.settings = settings;
        this.audit = audit;
    }

    /** It is in use, or nobody has confirmed that it may go. */
    public static final class QueueStays extends Conflict {
        private static final long serialVersionUID = 1L;

        QueueStays(String code, String message) {
            super(code, message);
        }
    }

    /**
     * Takes it away.
     *
     * @param version of the settings the person has seen
     * @param confirmed whether they know what goes with it
     * @throws QueueStays when it is in use, or that is not confirmed
     * @throws Queues.QueueOvertaken when it was changed since
     */
    @Transactional
    public void remove(String name, int version, boolean confirmed) {
        CallQueue queue = queues.get(name);
        requireUnused(name);
        int agents = rows.skilled(name);
        if (!confirmed) {
            throw new QueueStays(
                    "queue-delete-unconfirmed",
                    "删除队列「%s」后不可恢复，%s。确认删除请带 confirm=true 再次提交"
                            .formatted(name, agents == 0 ? "没有坐席单独设置了它" : agents + " 名坐席对它的设置将一并删除"));
        }
        rows.deleteSkillsOf(name);
        if (rows.delete(name, version) == 0) {
            throw new Queues.QueueOvertaken(name);
        }
        audit.record("queue.deleted", "queue", name, queue.section().replace("\n", "; "));
    }

    private void requireUnused(String name) {
        if (settings.queues().contains(name)) {
            throw new QueueStays(
                    "queue-of-everybody", "队列「" + name + "」是未单独设置队列的坐席默认接听的队列(heatline.telephony.queues)，不能删除");
        }
        String named = flowsWith(name);
        if (!named.isEmpty()) {
            throw new QueueStays("queue-in-flow", "语音流程仍会把来电送入队列「" + name + "」：" + named + "。请先修改并发布流程");
        }
        int waiting = rows.waiting(name);
        if (waiting > 0) {
            throw new QueueStays("queue-not-empty", "队列「" + name + "」里还有 " + waiting + " 个来电或预约回拨在等待，请等它们结束后再删除");
        }
    }

    private String flowsWith(String name) {
        var keys = new TreeSet<>(published.keys());
        keys.add(settings.flow());
        return keys.stream()
                .flatMap(key -> nodes(key, name).stream().map(node -> key + " 的节点「" + node + "」"))
                .collect(Collectors.joining("、"));
    }

    private List<String> nodes(String key, String queue) {
        return FlowNeeds.nodesOf(flows.latest(key), queue);
    }
}
