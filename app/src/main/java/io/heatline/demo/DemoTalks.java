package io.heatline.demo;

import io.heatline.demo.DemoOrders.Flat;
import io.heatline.demo.DemoWalk.Answer;
import io.heatline.identity.Person;
import io.heatline.workorder.Fault;
import io.heatline.workorder.Nature;
import io.heatline.workorder.OpenWorkOrder;
import io.heatline.workorder.OpenWorkOrder.Address;
import io.heatline.workorder.OpenWorkOrder.Caller;
import io.heatline.workorder.OpenWorkOrder.TalkRequest;
import io.heatline.workorder.RequestType;
import io.heatline.workorder.Source;
import io.heatline.workorder.Topic;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** A few consultations and complaints of the demo city, at each place where one can wait. */
@Component
@Profile("demo")
class DemoTalks {

    private static final TalkRequest CALL_ME = new TalkRequest(Topic.POLICY, null, null, true, null);
    private static final Answer ANSWERED = new Answer(
            "expert", Map.of("resolution", "answered", "answer", "低保户凭证到营业厅办理,热费减免三成。", "reference", "减免办法第 4 条"));
    private static final Answer TURNED = new Answer(
            "expert",
            Map.of(
                    "resolution", "toStation",
                    "orderType", "SERVICE",
                    "orderFault", "METER",
                    "instruction", "热表读数不动,上门核对并更换。"));
    private static final Answer ROUTED =
            new Answer("dispatcher", Map.of("topic", "DELAY", "investigateBy", "STATION", "note", "第二次来电"));
    private static final Answer FOUND = new Answer(
            "lead",
            Map.of(
                    "upheld", "YES",
                    "findings", "派工漏排,比约定晚到三小时。",
                    "measures", "班组长检讨,次日回访致歉。"));
    private static final Answer REPLIED = new Answer("lead", Map.of("replyBy", "PHONE", "answer", "已核实,是我们漏排了,向您道歉。"));

    private final DemoWalk walk;

    DemoTalks(DemoWalk walk) {
        this.walk = walk;
    }

    void walk(List<Flat> flats, Person agent) {
        if (flats.size() > 8) {
            consultations(flats, agent);
            complaints(flats, agent);
        }
    }

    private void consultations(List<Flat> flats, Person agent) {
        var fees = new TalkRequest(Topic.FEES, "按建筑面积计,居民每平方米 38.32 元。", "热费标准第 2 页", null, null);
        asked(flats.get(0), fees, "问今年热费多少钱一平。", agent, Duration.ofDays(5), List.of());
        asked(flats.get(0), fees, "又来问热费怎么算。", agent, Duration.ofDays(2), List.of());
        asked(
                flats.get(1),
                CALL_ME,
                "低保户热费能不能减免?",
                agent,
                Duration.ofDays(3),
                List.of(ANSWERED, new Answer("agent2", Map.of("outcome", "satisfied", "score", 5))));
        asked(flats.get(2), CALL_ME, "家里老人住院,能不能中途停热退费?", agent, Duration.ofMinutes(25), List.of());
        asked(flats.get(3), CALL_ME, "热表半个月没走字,会不会多收费?", agent, Duration.ofHours(3), List.of(TURNED));
    }

    private void complaints(List<Flat> flats, Person agent) {
        var late = new TalkRequest(Topic.DELAY, null, null, null, "昨天该上门的师傅");
        complained(flats.get(4), late, "约好上午来,等到下午也没人。", agent, Duration.ofMinutes(8), List.of());
        complained(flats.get(5), late, "打了两次电话没人上门。", agent, Duration.ofMinutes(90), List.of(ROUTED));
        complained(
                flats.get(6),
                late,
                "师傅比约定晚到三小时。",
                agent,
                Duration.ofDays(4),
                List.of(ROUTED, FOUND, REPLIED, new Answer("agent2", Map.of("outcome", "satisfied", "score", 4))));
        complained(
                flats.get(7),
                late,
                "迟到三小时,连句道歉都没有。",
                agent,
                Duration.ofHours(6),
                List.of(
                        ROUTED,
                        FOUND,
                        REPLIED,
                        new Answer("agent2", Map.of("outcome", "notSatisfied", "reason", "只说漏排,没说怎么改"))));
    }

    private void asked(Flat flat, TalkRequest talk, String details, Person agent, Duration ago, List<Answer> answers) {
        walk.talk(request(flat, RequestType.CONSULTATION, talk, details), agent, ago, answers);
    }

    private void complained(
            Flat flat, TalkRequest talk, String details, Person agent, Duration ago, List<Answer> answers) {
        walk.talk(request(flat, RequestType.COMPLAINT, talk, details), agent, ago, answers);
    }

    private static OpenWorkOrder request(Flat flat, RequestType type, TalkRequest talk, @Nullable String details) {
        return new OpenWorkOrder(
                new Address(flat.estate(), flat.building(), flat.unit(), flat.room()),
                new Caller(flat.name(), flat.phone()),
                type,
                Fault.OTHER,
                Source.PHONE,
                Nature.NORMAL,
                details,
                null,
                Set.of(),
                talk.answer() != null,
                talk);
    }
}
