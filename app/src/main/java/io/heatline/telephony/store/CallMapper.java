package io.heatline.telephony.store;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** The tables telephony_call and telephony_linkedid, with what hangs on a call. */
@Mapper
public interface CallMapper {

    @Select("""
        <script>
        select distinct call_id from telephony_linkedid where pbx = #{pbx} and linkedid in
        <foreach collection="linkedids" item="one" open="(" separator="," close=")">#{one}</foreach>
        </script>
        """)
    List<String> callsOf(String pbx, Collection<String> linkedids);

    @Insert("insert into telephony_linkedid (pbx, linkedid, call_id) values (#{pbx}, #{linkedid}, #{callId})")
    void link(String pbx, String linkedid, String callId);

    @Select("select linkedid from telephony_linkedid where pbx = #{pbx} and call_id = #{callId}")
    List<String> linkedids(String pbx, String callId);

    /** A call's names at its PBXs. */
    record LinkedRow(String pbx, String linkedid) {}

    @Select("select pbx, linkedid from telephony_linkedid where call_id = #{callId} order by pbx, linkedid")
    List<LinkedRow> links(String callId);

    /** How many calls that are over have this name. */
    @Select("""
        select count(*) from telephony_linkedid l join telephony_call c on c.id = l.call_id
        where l.pbx = #{pbx} and l.linkedid = #{linkedid} and c.settled = 1
        """)
    int settled(String pbx, String linkedid);

    @Update("update telephony_linkedid set call_id = #{into} where call_id = #{from}")
    int relink(String from, String into);

    @Select("select * from telephony_call where id = #{id}")
    Optional<CallRow> byId(String id);

    @Select("select * from telephony_call where id = #{id} for update")
    Optional<CallRow> lock(String id);

    @Insert("""
        insert into telephony_call (id, direction, customer, line_digits, dialled, call_state, outcome, arrived_at, answered_at,
            ended_at, ivr_ms, wait_ms, talk_ms, hold_ms, queue_name, agent_ext, agent_id, score, figures, told_from, settled)
        values (#{id}, #{direction}, #{customer,jdbcType=VARCHAR}, #{lineDigits,jdbcType=VARCHAR}, #{dialled,jdbcType=VARCHAR},
            #{callState}, #{outcome,jdbcType=VARCHAR}, #{arrivedAt}, #{answeredAt,jdbcType=TIMESTAMP},
            #{endedAt,jdbcType=TIMESTAMP}, #{ivrMs}, #{waitMs}, #{talkMs}, #{holdMs}, #{queueName,jdbcType=VARCHAR},
            #{agentExt,jdbcType=VARCHAR}, #{agentId,jdbcType=VARCHAR}, #{score,jdbcType=INTEGER}, #{figures,jdbcType=VARCHAR},
            #{toldFrom}, #{settled})
        """)
    void insert(CallRow row);

    @Update("""
        update telephony_call set direction = #{direction}, customer = #{customer,jdbcType=VARCHAR},
            line_digits = #{lineDigits,jdbcType=VARCHAR}, dialled = #{dialled,jdbcType=VARCHAR}, call_state = #{callState},
            outcome = #{outcome,jdbcType=VARCHAR}, arrived_at = #{arrivedAt}, answered_at = #{answeredAt,jdbcType=TIMESTAMP},
            ended_at = #{endedAt,jdbcType=TIMESTAMP}, ivr_ms = #{ivrMs}, wait_ms = #{waitMs}, talk_ms = #{talkMs},
            hold_ms = #{holdMs}, queue_name = #{queueName,jdbcType=VARCHAR}, agent_ext = #{agentExt,jdbcType=VARCHAR},
            agent_id = #{agentId,jdbcType=VARCHAR}, score = #{score,jdbcType=INTEGER}, figures = #{figures,jdbcType=VARCHAR},
            told_from = #{toldFrom}
        where id = #{id}
        """)
    void update(CallRow row);

    /** Zero when it was before. */
    @Update("update telephony_call set settled = 1 where id = #{id} and settled = 0")
    int settle(String id);

    @Update("update telephony_call set merged_into = #{into}, settled = 1 where id = #{id}")
    void merge(String id, String into);

    @Delete("delete from telephony_leg where call_id = #{callId}")
    void deleteLegs(String callId);

    @Insert("""
        insert into telephony_leg (call_id, channel_id, party, leg_role, person_id, queue_name, began_at, answered_at, ended_at,
            ring_ms, talk_ms, hold_ms, consult_ms, outcome)
        values (#{callId}, #{channelId}, #{party,jdbcType=VARCHAR}, #{legRole}, #{personId,jdbcType=VARCHAR},
            #{queueName,jdbcType=VARCHAR}, #{beganAt}, #{answeredAt,jdbcType=TIMESTAMP}, #{endedAt,jdbcType=TIMESTAMP},
            #{ringMs}, #{talkMs}, #{holdMs}, #{consultMs}, #{outcome})
        """)
    void insertLeg(LegRow row);

    @Select("select * from telephony_leg where call_id = #{callId} order by began_at, channel_id")
    List<LegRow> legs(String callId);

    @Delete("delete from telephony_fact where call_id = #{callId} and place >= #{place}")
    void deleteFacts(String callId, int place);

    @Insert("""
        insert into telephony_fact (call_id, place, happened_at, kind, subject, detail)
        values (#{callId}, #{place}, #{happenedAt}, #{kind}, #{subject,jdbcType=VARCHAR}, #{detail,jdbcType=VARCHAR})
        """)
    void insertFact(FactRow row);

    @Select("select * from telephony_fact where call_id = #{callId} order by place")
    List<FactRow> facts(String callId);

    @Select("""
        <script>
        select * from telephony_call where merged_into is null
        <if test="from != null"> and arrived_at >= #{from}</if>
        <if test="to != null"> and arrived_at &lt; #{to}</if>
        <if test="line != null"> and line_digits like #{line}</if>
        <if test="agent != null"> and agent_id = #{agent}</if>
        <if test="queue != null"> and queue_name = #{queue}</if>
        <if test="!outcomes.isEmpty()"> and outcome in
          <foreach collection="outcomes" item="one" open="(" separator="," close=")">#{one}</foreach></if>
        <if test="order != null"> and id in (select call_id from telephony_call_order where order_number = #{order})</if>
        <if test="lines != null"> and (1 = 0
          <if test="!lines.isEmpty()"> or line_digits in
            <foreach collection="lines" item="one" open="(" separator="," close=")">#{one}</foreach></if>
          <if test="!calls.isEmpty()"> or id in
            <foreach collection="calls" item="one" open="(" separator="," close=")">#{one}</foreach></if>)</if>
        <if test="beforeAt != null">
          and (arrived_at &lt; #{beforeAt} or (arrived_at = #{beforeAt} and id &lt; #{beforeId}))</if>
        order by arrived_at desc, id desc
        fetch first #{rows} rows only
        </script>
        """)
    List<CallRow> search(CallQuery query);

    @Insert("insert into telephony_call_order (call_id, order_number) values (#{callId}, #{number})")
    void bind(String callId, String number);

    @Select("select count(*) from telephony_call_order where call_id = #{callId} and order_number = #{number}")
    int bound(String callId, String number);

    @Select("select order_number from telephony_call_order where call_id = #{callId} order by order_number")
    List<String> orders(String callId);

    @Select("""
        select c.* from telephony_call c join telephony_call_order o on o.call_id = c.id
        where o.order_number = #{number} order by c.arrived_at
        """)
    List<CallRow> ofOrder(String number);

    /**
     * How many calls were about an order: those it came from, and those that came in from these lines since; without the one of this
     * name.
     */
    @Select("""
        <script>
        select count(*) from telephony_call c where c.merged_into is null and c.direction = 'INBOUND'
        and (c.id in (select o.call_id from telephony_call_order o where o.order_number = #{number})
        <if test="!digits.isEmpty()"> or c.arrived_at > #{since} and c.line_digits in
          <foreach collection="digits" item="one" open="(" separator="," close=")">#{one}</foreach></if>)
        and not exists (
          select 1 from telephony_linkedid l where l.call_id = c.id and l.pbx = #{pbx} and l.linkedid = #{linkedid})
        </script>
        """)
    int about(String number, List<String> digits, Instant since, String pbx, String linkedid);

    /** The calls these orders came from, in no particular order; what was merged into another is that other. */
    @Select("""
        <script>
        select distinct coalesce(c.merged_into, c.id) from telephony_call_order o join telephony_call c on c.id = o.call_id
        where o.order_number in
        <foreach collection="numbers" item="one" open="(" separator="," close=")">#{one}</foreach>
        </script>
        """)
    List<String> callsOfOrders(Collection<String> numbers);

    /** How often the rules wanted this started for a call. */
    @Select("""
        select count(*) from telephony_verdict v join telephony_linkedid l on l.pbx = v.pbx and l.linkedid = v.linkedid
        where l.call_id = #{callId} and v.starts_process = #{process}
        """)
    int starts(String callId, String process);

    /**
     * Calls for which the rules wanted this started, that nobody answered until they were over or until too late, and that neither an
     * order nor an urgent follow-up came from. Who answered while the application was away could open no order: their calls are among
     * them once there was time to do it since.
     */
    @Select("""
        select distinct c.* from telephony_verdict v
        join telephony_linkedid l on l.pbx = v.pbx and l.linkedid = v.linkedid
        join telephony_call c on c.id = l.call_id
        where v.starts_process = #{process} and v.happened_at >= #{since}
        and c.merged_into is null
        and (c.answered_at is null and (c.settled = 1 or v.happened_at <= #{late})
          or c.settled = 1 and c.ended_at <= #{written}
          and exists (select 1 from telephony_fact k where k.call_id = c.id and k.kind = 'EMERGENCY'
            and (k.detail is null or k.detail not like 'decided-%')))
        and not exists (select 1 from telephony_call_order o where o.call_id = c.id)
        and not exists (select 1 from telephony_follow_up f where f.call_id = c.id and f.reason = 'EMERGENCY')
        order by c.arrived_at
        """)
    List<CallRow> unansweredThatStart(String process, Instant since, Instant late, Instant written);
}
