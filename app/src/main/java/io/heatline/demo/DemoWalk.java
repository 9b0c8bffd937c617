package io.heatline.demo;

import static java.util.Objects.requireNonNull;

import io.heatline.flow.engine.ActingPerson;
import io.heatline.flow.inbox.FormShelf;
import io.heatline.flow.inbox.Inbox;
import io.heatline.flow.inbox.OpenTask;
import io.heatline.flow.inbox.OrderMessages;
import io.heatline.flow.inbox.OrderMessages.Reassignment;
import io.heatline.identity.Directory;
import io.heatline.identity.Person;
import io.heatline.identity.PersonId;
import io.heatline.identity.SignedIn;
import io.heatline.workorder.OpenWorkOrder;
import io.heatline.workorder.OrderSearch;
import io.heatline.workorder.WorkOrderNumber;
import io.heatline.workorder.WorkOrders;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Walks an order through its process, each step in the name of somebody who may do it. */
@Component
@Profile("demo")
class DemoWalk {

    private final WorkOrders workOrders;
    private final OrderSearch search;
    private final Inbox inbox;
    private final FormShelf forms;
    private final OrderMessages messages;
    private final Directory directory;
    private final ActingPerson acting;
    private final DemoPhotos photos;
    private final DemoTime time;

    DemoWalk(
            WorkOrders workOrders,
            OrderSearch search,
            Inbox inbox,
            FormShelf forms,
            OrderMessages messages,
            Directory directory,
            ActingPerson acting,
            DemoPhotos photos,
            DemoTime time) {
        this.workOrders = workOrders;
        this.search = search;
        this.inbox = inbox;
        this.forms = forms;
        this.messages = messages;
        this.directory = directory;
        this.acting = acting;
        this.photos = photos;
        this.time = time;
    }

    /** Where an order of the demo stops. */
    enum Stop {
        ACCEPT,
        HANDLE,
        COMPLETE,
        CALLBACK,
        CLOSED,
        CANCELLED,
        REASSIGNED,
        DECLINED,
        REOPENED
    }

    boolean untouched() {
        var nothing = new OrderSearch.Criteria(
                List.of(), null, null, List.of(), List.of(), List.of(), null, null, null, null);
        return as(first("dispatcher"), me -> search.find(me, nothing, null, 1)).isEmpty();
    }

    /** @param ago how long ago the household called */
    void walk(OpenWorkOrder request, Person agent, Stop stop, Duration ago) {
        time.goBack(ago);
        try {
            walk(request, agent, stop);
        } finally {
            time.present();
        }
    }

    /** What somebody answers next; {@code lead} is the lead of the order's station. */
    record Answer(String login, Map<String, Object> values) {}

    /** A consultation or a complaint goes as far as these answers take it. */
    void talk(OpenWorkOrder request, Person agent, Duration ago, List<Answer> answers) {
        time.goBack(ago);
        try {
            var number = as(agent, me -> workOrders.open(request, me.id()));
            answers.stream().takeWhile(answer -> knows(number, answer)).forEach(answer -> {
                time.passes(10, 50);
                step(number, person(number, answer.login()), answer.values());
            });
        } finally {
            time.present();
        }
    }

    /** Where the rules left the station open there is no lead to answer. */
    private boolean knows(WorkOrderNumber number, Answer answer) {
        return !answer.login().equals("lead") || workOrders.get(number).station() != null;
    }

    private Person person(WorkOrderNumber number, String login) {
        var station = workOrders.get(number).station();
        return login.equals("lead") && station != null
                ? first("lead-" + station.value())
                : directory.person(new PersonId(login)).orElseThrow();
    }

    private void walk(OpenWorkOrder request, Person agent, Stop stop) {
        var number = as(agent, me -> workOrders.open(request, me.id()));
        if (workOrders.get(number).station() == null) {
            return;
        }
        switch (stop) {
            case ACCEPT -> {}
            case HANDLE -> accept(number);
            case COMPLETE -> handled(number);
            case CALLBACK -> completed(number);
            case CLOSED -> calledBack(number, agent, Map.of("outcome", "satisfied", "score", 5));
            case CANCELLED -> cancelled(number, agent);
            case REASSIGNED -> reassigned(number);
            case DECLINED -> declined(number);
            case REOPENED -> reopened(number, agent);
        }
    }

    private void cancelled(WorkOrderNumber number, Person agent) {
        time.passes(1, 4);
        run(agent, me -> messages.cancel(me, number, "用户来电:自己打开了阀门,已经热了"));
    }

    private void declined(WorkOrderNumber number) {
        time.passes(1, 4);
        step(number, technician(number), Map.of("decision", "decline", "reason", "本班组全部在抢修现场"));
    }

    private void accept(WorkOrderNumber number) {
        time.passes(1, 4);
        step(number, technician(number), Map.of("decision", "accept"));
    }

    private void handled(WorkOrderNumber number) {
        var technician = technician(number);
        accept(number);
        time.passes(14, 28);
        step(number, technician, Map.of("indoorTemperature", 14.5, "cause", "AIR_LOCK"));
    }

    private void completed(WorkOrderNumber number) {
        handled(number);
        var technician = directory
                .person(requireNonNull(workOrders.get(number).technician()))
                .orElseThrow();
        time.passes(15, 70);
        step(
                number,
                technician,
                Map.of(
                        "result",
                        "FIXED",
                        "description",
                        "立管与散热器排气,清洗过滤器,调平衡阀,回水已热。",
                        "indoorTemperature",
                        20.5,
                        "photos",
                        photosBy(technician)));
    }

    private void calledBack(WorkOrderNumber number, Person agent, Map<String, Object> answer) {
        completed(number);
        time.passes(60, 400);
        step(number, agent, answer);
    }

    /** Just now: a dispatcher has minutes to send somebody again. */
    private void reopened(WorkOrderNumber number, Person agent) {
        completed(number);
        time.comesTo(9, 1);
        step(number, agent, Map.of("outcome", "notSatisfied", "score", 2, "reason", "当晚又凉了,回水不热"));
    }

    private void reassigned(WorkOrderNumber number) {
        accept(number);
        time.passes(5, 20);
        var station = requireNonNull(workOrders.get(number).station());
        run(
                directory.inGroup("lead-" + station.value()).get(0),
                me -> messages.reassign(
                        me,
                        number,
                        new Reassignment(station, technician(number, 1).id(), "师傅被派去抢修爆管,换人上门")));
    }

    /** Completes whatever is open, in this person's name. */
    private void step(WorkOrderNumber number, Person person, Map<String, Object> answers) {
        run(person, me -> {
            OpenTask task = inbox.ofOrder(me, number).get(0);
            inbox.complete(me, task.id(), forms.of(task).version(), answers);
        });
    }

    private List<String> photosBy(Person technician) {
        String photo = as(technician, me -> photos.ofARadiator());
        return List.of(photo);
    }

    private Person technician(WorkOrderNumber number) {
        return technician(number, 0);
    }

    private Person technician(WorkOrderNumber number, int which) {
        var station = requireNonNull(workOrders.get(number).station());
        var crew = directory.technicians(station);
        return crew.get(((number.value().hashCode() & 0xff) + which) % crew.size());
    }

    private Person first(String group) {
        return directory.inGroup(group).get(0);
    }

    private void run(Person person, Consumer<SignedIn> work) {
        as(person, me -> {
            work.accept(me);
            return me;
        });
    }

    private <T> T as(Person person, Function<SignedIn, T> work) {
        return SignedIn.as(person, () -> acting.as(person, () -> work.apply(SignedIn.current())));
    }
}
