package io.heatline.demo;

import static java.util.Objects.requireNonNull;

import io.heatline.customer.PremisesArchive;
import io.heatline.customer.PremisesCard;
import io.heatline.customer.Vulnerability;
import io.heatline.demo.DemoWalk.Stop;
import io.heatline.identity.Directory;
import io.heatline.identity.Person;
import io.heatline.identity.PersonId;
import io.heatline.workorder.Fault;
import io.heatline.workorder.Nature;
import io.heatline.workorder.OpenWorkOrder;
import io.heatline.workorder.OpenWorkOrder.Address;
import io.heatline.workorder.OpenWorkOrder.Caller;
import io.heatline.workorder.RequestType;
import io.heatline.workorder.Source;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Orders in every state, each brought there by walking the real process as the people of the demo city would. */
@Component
@Profile("demo")
@Order(DemoCity.ORDER + 100)
@ConditionalOnProperty(name = "heatline.demo.orders", matchIfMissing = true)
class DemoOrders implements ApplicationRunner {

    private static final int HOMES = 64;

    private static final Logger LOG = LoggerFactory.getLogger(DemoOrders.class);

    /** How far the orders of the demo get, in turn; more of them wait than are done, as on a cold morning. */
    private static final List<Stop> STOPS = List.of(
            Stop.ACCEPT,
            Stop.CLOSED,
            Stop.HANDLE,
            Stop.CALLBACK,
            Stop.ACCEPT,
            Stop.COMPLETE,
            Stop.CLOSED,
            Stop.CANCELLED,
            Stop.ACCEPT,
            Stop.HANDLE,
            Stop.REASSIGNED,
            Stop.CALLBACK,
            Stop.REOPENED,
            Stop.DECLINED,
            Stop.CLOSED,
            Stop.COMPLETE);

    private final PremisesArchive archive;
    private final DemoWalk walk;
    private final Directory directory;
    private final DemoTalks talks;

    DemoOrders(PremisesArchive archive, DemoWalk walk, Directory directory, DemoTalks talks) {
        this.talks = talks;
        this.archive = archive;
        this.walk = walk;
        this.directory = directory;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (walk.untouched()) {
            var random = new Random(20261122);
            var flats = someFlats();
            calls(flats.size(), random)
                    .forEach(call -> walk.walk(
                            request(flats.get(call.flat()), call.flat(), random),
                            agent(call.flat()),
                            call.stop(),
                            call.ago()));
            talks.walk(flats, agent(0));
            LOG.info("walked {} demo orders through the process", flats.size());
        }
    }

    /** @param flat which of them called */
    private record Call(int flat, Stop stop, Duration ago) {}

    /** Who called when, the earliest first, so that numbers and days go up together. */
    private static List<Call> calls(int flats, Random random) {
        return IntStream.range(0, flats)
                .mapToObj(i -> call(i, STOPS.get(i % STOPS.size()), random))
                .sorted(Comparator.comparing(Call::ago).reversed())
                .toList();
    }

    /** What is over lies up to three weeks back; what waits has not waited long, but for what is late today. */
    private static Call call(int flat, Stop stop, Random random) {
        int minutes =
                switch (stop) {
                    case ACCEPT -> random.nextInt(1, 5);
                    case DECLINED -> random.nextInt(5, 14);
                    case HANDLE, REASSIGNED -> random.nextInt(30, 200);
                    case COMPLETE -> random.nextInt(60, 300);
                    case CALLBACK -> random.nextInt(180, 1300);
                    case REOPENED -> random.nextInt(700, 1500);
                    case CLOSED, CANCELLED -> random.nextInt(1500, 30_000);
                };
        return new Call(flat, stop, Duration.ofMinutes(minutes));
    }

    /** Spread over the whole city: every thirty-seventh flat of the archive. */
    private List<Flat> someFlats() {
        return archive.page(0, HOMES * 37).stream()
                .filter(home ->
                        home.premises().id() % 37 == 0 && !home.contacts().isEmpty())
                .map(DemoOrders::flat)
                .toList();
    }

    private static Flat flat(PremisesCard home) {
        var contact = home.contacts().get(0);
        var phone = requireNonNull(contact.phone(), "everybody in the demo city has one");
        return new Flat(
                home.premises().estate(),
                home.premises().building(),
                home.premises().unit(),
                home.premises().room(),
                contact.name(),
                phone.written());
    }

    private Person agent(int i) {
        var agents = directory.inGroup("agent");
        return i % 3 == 0 ? directory.person(new PersonId("agent")).orElseThrow() : agents.get(i % agents.size());
    }

    /** A flat of the demo city with somebody who calls from there. */
    record Flat(
            String estate,
            String building,
            @Nullable String unit,
            String room,
            @Nullable String name,
            String phone) {}

    /** What people say when they call. */
    private record Complaint(
            RequestType type,
            Fault fault,
            Nature nature,
            @Nullable String temperature,
            Set<Vulnerability> home,
            String details) {}

    private static final List<Complaint> SAID = List.of(
            new Complaint(
                    RequestType.REPAIR,
                    Fault.NO_HEAT,
                    Nature.NORMAL,
                    "13.5",
                    Set.of(Vulnerability.INFANT),
                    "昨晚十点起暖气全凉,家里有八个月的孩子。"),
            new Complaint(
                    RequestType.REPAIR, Fault.LOW_HEAT, Nature.NORMAL, "16.8", Set.of(), "客厅暖气温吞,卧室还行,住了三年头一回这样。"),
            new Complaint(
                    RequestType.EMERGENCY,
                    Fault.BURST_PIPE,
                    Nature.URGENT,
                    null,
                    Set.of(),
                    "厨房立管爆裂,热水喷出来了,已经关了入户阀,水还在漏到楼下。"),
            new Complaint(RequestType.REPAIR, Fault.LEAK, Nature.NORMAL, "20.0", Set.of(), "暖气片接头滴水,用盆接着,两小时一盆。"),
            new Complaint(
                    RequestType.REPAIR,
                    Fault.NOISE,
                    Nature.NORMAL,
                    "21.5",
                    Set.of(Vulnerability.ELDERLY),
                    "夜里管道咚咚响,老人睡不好。"),
            new Complaint(
                    RequestType.REPAIR,
                    Fault.LOW_HEAT,
                    Nature.REPEAT,
                    "15.2",
                    Set.of(Vulnerability.ELDERLY),
                    "第三次打电话了,上门说修好了,第二天又不热。"),
            new Complaint(RequestType.SERVICE, Fault.VALVE, Nature.NORMAL, null, Set.of(), "申请更换入户阀门,旧阀门拧不动。"),
            new Complaint(RequestType.REPAIR, Fault.RADIATOR, Nature.NORMAL, "17.4", Set.of(), "卫生间暖气片上半截不热,想请师傅放气。"));

    private static OpenWorkOrder request(Flat flat, int i, Random random) {
        // Another start in each round, or all that wait for one step would have one complaint.
        var said = SAID.get((i + i / STOPS.size()) % SAID.size());
        return new OpenWorkOrder(
                new Address(flat.estate(), flat.building(), flat.unit(), flat.room()),
                new Caller(flat.name(), flat.phone()),
                said.type(),
                said.fault(),
                random.nextInt(5) == 0 ? Source.WECHAT : Source.PHONE,
                said.nature(),
                said.details(),
                said.temperature() == null ? null : new BigDecimal(said.temperature()),
                said.home(),
                false);
    }
}
