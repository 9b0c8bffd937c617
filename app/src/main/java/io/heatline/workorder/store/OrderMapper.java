package io.heatline.workorder.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.ResultMap;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/**
 * The order's row. Each move is one guarded update: an order that has ended is not touched, and the caller learns it
 * from the zero.
 */
@Mapper
public interface OrderMapper {

    String GUARD = " where order_number = #{number} and status not in ('CLOSED', 'CANCELLED')";
    String MOVE = "update workorder_order set version = version + 1, ";

    /** A step was taken, or the order starts over: the ladder begins at its foot. */
    String STEP = MOVE + "rung = 0, ";

    /** The order starts over: whatever it was suspended for has gone with where it stood. */
    String AFRESH = STEP + "suspended_for = null, suspended_at = null, suspended_until = null, ";

    @Select(databaseId = "h2", value = "select next value for workorder_number_seq")
    @Select(databaseId = "postgresql", value = "select nextval('workorder_number_seq')")
    @Select(databaseId = "oracle", value = "select workorder_number_seq.nextval from dual")
    long nextNumber();

    @Insert("""
        insert into workorder_order (order_number, request_type, fault, topic, origin, nature, details, priority, status,
            premises_id, estate, address, contact_name, contact_phone, phone_key, indoor_temperature, vulnerable,
            solved_on_call, taken_by, taken_at, reopened, reassignments, repeat_of, version)
        values (#{row.orderNumber}, #{row.requestType}, #{row.fault},
            #{row.topic,jdbcType=VARCHAR}, #{row.origin}, #{row.nature}, #{row.details,jdbcType=CLOB}, #{row.priority}, #{row.status}, #{row.premisesId}, #{row.estate},
            #{row.address}, #{row.contactName,jdbcType=VARCHAR}, #{row.contactPhone}, #{phoneKey},
            #{row.indoorTemperature,jdbcType=DECIMAL}, #{row.vulnerable,jdbcType=VARCHAR}, #{row.solvedOnCall},
            #{row.takenBy}, #{row.takenAt}, 0, 0, #{row.repeatOf,jdbcType=VARCHAR}, 0)
        """)
    void insert(OrderRow row, String phoneKey);

    @ResultMap("row")
    @Select("select * from workorder_order where order_number = #{number}")
    Optional<OrderRow> byNumber(String number);

    /** The last order about this matter at these premises since then. */
    @Select("""
        select max(order_number) from workorder_order
        where premises_id = #{premises} and request_type = #{type} and fault = #{fault} and taken_at >= #{since}
        and status <> 'CANCELLED'
        """)
    @Nullable
    String latestAbout(long premises, String type, String fault, Instant since);

    /** The last order about this topic at these premises since then. */
    @Select("""
        select max(order_number) from workorder_order
        where premises_id = #{premises} and request_type = #{type} and topic = #{topic} and taken_at >= #{since}
        and status <> 'CANCELLED'
        """)
    @Nullable
    String latestOn(long premises, String type, String topic, Instant since);

    @ResultMap("row")
    @Select("""
        <script>
        select * from workorder_order where order_number in
        <foreach collection="numbers" item="one" open="(" separator="," close=")">#{one}</foreach>
        </script>
        """)
    List<OrderRow> byNumbers(List<String> numbers);

    List<OrderRow> search(OrderQuery query);

    List<OpenCount> openByPremises(List<Long> premises);

    @Update(MOVE + "priority = #{priority}" + GUARD)
    int classify(String number, String priority);

    @Update(MOVE + "topic = #{topic}" + GUARD)
    int topic(String number, String topic);

    @Update(MOVE + "station_id = #{station,jdbcType=VARCHAR}" + GUARD)
    int route(String number, @Nullable String station);

    @Update(AFRESH
            + "status = 'DISPATCHED', station_id = #{station}, technician = #{technician,jdbcType=VARCHAR},"
            + " due_at = #{dueAt}"
            + GUARD)
    int dispatch(String number, String station, @Nullable String technician, Instant dueAt);

    @Update(STEP + "status = 'ACCEPTED', technician = coalesce(#{technician,jdbcType=VARCHAR}, technician)" + GUARD)
    int accept(String number, @Nullable String technician);

    @Update(AFRESH + "status = 'OPEN', technician = null" + GUARD)
    int decline(String number);

    @Update(STEP + "status = 'IN_PROGRESS'" + GUARD)
    int recordVisit(String number);

    @Update(STEP + "status = 'IN_PROGRESS', due_at = #{dueAt}" + GUARD)
    int begin(String number, Instant dueAt);

    @Update(AFRESH + "status = 'COMPLETED'" + GUARD)
    int complete(String number);

    @Update(AFRESH
            + "status = 'OPEN', station_id = #{station}, technician = #{technician,jdbcType=VARCHAR},"
            + " reassignments = reassignments + 1"
            + GUARD)
    int reassign(String number, String station, @Nullable String technician);

    @Update(MOVE + "technician = #{technician,jdbcType=VARCHAR}" + GUARD)
    int handOver(String number, @Nullable String technician);

    @Update(MOVE
            + "callback_outcome = #{outcome}, callback_score = #{score,jdbcType=INTEGER},"
            + " callback_reason = #{reason,jdbcType=VARCHAR}"
            + GUARD)
    int recordCallback(String number, String outcome, @Nullable Integer score, @Nullable String reason);

    @Update(AFRESH + "status = 'OPEN', technician = null, reopened = reopened + 1, absences = 0" + GUARD)
    int reopen(String number);

    /** How an order ended otherwise than with a word from the household is the reason it closed for. */
    @Update(MOVE
            + "status = 'CLOSED', closed_at = #{at}, close_reason = case"
            + " when joined_as is not null then joined_as"
            + " when callback_outcome = 'notReached' then 'NOT_REACHED' else null end"
            + GUARD)
    int close(String number, Instant at);

    @Update(MOVE + "status = 'CANCELLED', closed_at = #{at}, close_reason = #{reason}" + GUARD)
    int cancel(String number, Instant at, String reason);

    @Update(MOVE + "rung = rung + 1" + GUARD)
    int climb(String number);

    @Update(AFRESH + "status = 'OPEN', technician = null" + GUARD)
    int giveBack(String number);

    @Update(MOVE + "calls = calls + #{calls}" + GUARD)
    int urge(String number, int calls);

    @Update(MOVE + "supervised_at = #{at,jdbcType=TIMESTAMP}" + GUARD)
    int supervise(String number, @Nullable Instant at);

    @Update(MOVE
            + "resume_status = status, status = 'SUSPENDED', suspended_for = #{what}, suspended_at = #{at},"
            + " suspended_until = #{until}"
            + GUARD)
    int suspend(String number, String what, Instant at, Instant until);

    /** Where the order stood before; work that was done meanwhile has already said where it stands. */
    @Update(MOVE
            + "status = case when status = 'SUSPENDED' then resume_status else status end, suspended_for = null,"
            + " suspended_at = null, suspended_until = null"
            + GUARD)
    int resume(String number);

    @Update(MOVE + "due_at = #{dueAt}" + GUARD)
    int due(String number, Instant dueAt);

    @Update(MOVE + "absences = absences + 1" + GUARD)
    int absent(String number);

    @Update(AFRESH + "status = 'MERGED', joined_to = #{target}, joined_as = #{how}" + GUARD)
    int join(String number, String target, String how);

    /** The orders that are joined to this one and wait for it. */
    @Select("""
        select order_number from workorder_order where joined_to = #{number}
        and status not in ('CLOSED', 'CANCELLED') order by order_number
        """)
    List<String> waitingFor(String number);

    @Select("select order_number from workorder_order where joined_to = #{number} order by order_number")
    List<String> joinedTo(String number);

    /** An open order that others wait for as its children: itself and one of them. */
    record ParentRow(String orderNumber, @Nullable Instant dueAt, long premisesId, long childPremisesId) {}

    /** The open parents of orders in this estate, the soonest due first; a parent comes once for each child. */
    @Select("""
        select p.order_number, p.due_at, p.premises_id, c.premises_id as child_premises_id
        from workorder_order c join workorder_order p on p.order_number = c.joined_to
        where c.estate = #{estate} and c.joined_as = 'CHILD' and c.status not in ('CLOSED', 'CANCELLED')
        and p.status not in ('CLOSED', 'CANCELLED')
        order by p.due_at, p.order_number, c.order_number fetch first 200 rows only
        """)
    List<ParentRow> parentsIn(String estate);

    /** Holds the orders against everybody else, in the order of their numbers. */
    List<String> lock(List<String> numbers);

    @Update(MOVE + "last_handler = #{person}" + GUARD)
    int handledBy(String number, String person);

    @Select("""
            <script>
            select distinct premises_id from workorder_order where premises_id in
            <foreach collection="premisesIds" item="id" open="(" separator="," close=")">#{id}</foreach>
            </script>
            """)
    List<Long> premisesAmong(List<Long> premisesIds);

    @Update("update workorder_order set premises_id = #{into} where premises_id = #{from}")
    int move(long from, long into);
}
