package io.heatline.workorder.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
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

    @Select(databaseId = "h2", value = "select next value for workorder_number_seq")
    @Select(databaseId = "postgresql", value = "select nextval('workorder_number_seq')")
    @Select(databaseId = "oracle", value = "select workorder_number_seq.nextval from dual")
    long nextNumber();

    @Insert("""
            insert into workorder_order (order_number, request_type, fault, origin, nature, details, priority, status,
                premises_id, estate, address, contact_name, contact_phone, phone_key, indoor_temperature, vulnerable,
                solved_on_call, taken_by, taken_at, reopened, reassignments, version)
            values (#{row.orderNumber}, #{row.requestType}, #{row.fault}, #{row.origin}, #{row.nature},
                #{row.details,jdbcType=CLOB}, #{row.priority}, #{row.status}, #{row.premisesId}, #{row.estate},
                #{row.address}, #{row.contactName,jdbcType=VARCHAR}, #{row.contactPhone}, #{phoneKey},
                #{row.indoorTemperature,jdbcType=DECIMAL}, #{row.vulnerable,jdbcType=VARCHAR}, #{row.solvedOnCall},
                #{row.takenBy}, #{row.takenAt}, 0, 0, 0)
            """)
    void insert(OrderRow row, String phoneKey);

    @Select("select * from workorder_order where order_number = #{number}")
    Optional<OrderRow> byNumber(String number);

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

    @Update(MOVE + "station_id = #{station,jdbcType=VARCHAR}" + GUARD)
    int route(String number, @Nullable String station);

    @Update(MOVE
            + "status = 'DISPATCHED', station_id = #{station}, technician = #{technician,jdbcType=VARCHAR},"
            + " due_at = #{dueAt}"
            + GUARD)
    int dispatch(String number, String station, @Nullable String technician, Instant dueAt);

    @Update(MOVE + "status = 'ACCEPTED', technician = coalesce(#{technician,jdbcType=VARCHAR}, technician)" + GUARD)
    int accept(String number, @Nullable String technician);

    @Update(MOVE + "status = 'OPEN', technician = null" + GUARD)
    int decline(String number);

    @Update(MOVE + "status = 'IN_PROGRESS'" + GUARD)
    int recordVisit(String number);

    @Update(MOVE + "status = 'COMPLETED'" + GUARD)
    int complete(String number);

    @Update(MOVE
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

    @Update(MOVE + "status = 'OPEN', technician = null, reopened = reopened + 1" + GUARD)
    int reopen(String number);

    @Update(MOVE + "status = 'CLOSED', closed_at = #{at}, close_reason = #{reason,jdbcType=VARCHAR}" + GUARD)
    int close(String number, Instant at, @Nullable String reason);

    @Update(MOVE + "status = 'CANCELLED', closed_at = #{at}, close_reason = #{reason}" + GUARD)
    int cancel(String number, Instant at, String reason);

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
