package io.heatline.flow.store;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.ResultMap;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** Open tasks, for the inbox. */
@Mapper
public interface TaskMapper {

    /** How many tasks each of the inbox's filters holds, each counted up to a bound (a little more where it was put together). */
    record Counts(int mine, int offered, int unassigned, int dueSoon, int overdue, int everything) {}

    @Insert("""
        insert into flow_task (task_id, order_number, definition_id, instance_id, task_key, task_name, assignee,
            created_at, due_at, sort_due, request_type, fault, topic, priority, status, station_id, estate,
            address, contact_name, offered_to, barred, version)
        values (#{taskId}, #{orderNumber}, #{definitionId}, #{instanceId}, #{taskKey},
            #{taskName,jdbcType=VARCHAR}, #{assignee,jdbcType=VARCHAR}, #{createdAt},
            #{dueAt,jdbcType=TIMESTAMP}, #{sortDue}, #{requestType}, #{fault}, #{topic,jdbcType=VARCHAR},
            #{priority}, #{status}, #{stationId,jdbcType=VARCHAR}, #{estate}, #{address}, #{contactName,jdbcType=VARCHAR},
            #{offeredTo,jdbcType=VARCHAR}, #{barred,jdbcType=VARCHAR}, 0)
        """)
    void insert(TaskRow row);

    /** Offers the task, as its row is now, to a group. */
    @Insert("""
        insert into flow_task_group (task_id, group_id, sort_due, assignee, barred)
        select task_id, #{groupId}, sort_due, assignee, barred from flow_task where task_id = #{taskId}
        """)
    void offer(@Param("taskId") String taskId, @Param("groupId") String groupId);

    @Update("""
        update flow_task set assignee = #{assignee,jdbcType=VARCHAR}, task_name = #{name,jdbcType=VARCHAR},
            due_at = #{dueAt,jdbcType=TIMESTAMP}, sort_due = #{sortDue}, offered_to = #{offeredTo,jdbcType=VARCHAR},
            version = version + 1
        where task_id = #{taskId}
        """)
    void change(
            @Param("taskId") String taskId,
            @Param("name") @Nullable String name,
            @Param("assignee") @Nullable String assignee,
            @Param("dueAt") @Nullable Instant dueAt,
            @Param("sortDue") Instant sortDue,
            @Param("offeredTo") @Nullable String offeredTo);

    /** Whom the task is about has become known: they may not do it. */
    @Update("update flow_task set barred = #{barred,jdbcType=VARCHAR} where task_id = #{taskId}")
    void bar(@Param("taskId") String taskId, @Param("barred") @Nullable String barred);

    @Update("""
        update flow_task set topic = #{topic,jdbcType=VARCHAR}, priority = #{priority}, status = #{status},
            station_id = #{station,jdbcType=VARCHAR}
        where order_number = #{number}
        """)
    void follow(
            @Param("number") String number,
            @Param("topic") @Nullable String topic,
            @Param("priority") String priority,
            @Param("status") String status,
            @Param("station") @Nullable String station);

    /** Takes the tasks away, and whom they were offered to with them. */
    void remove(@Param("ids") Collection<String> ids);

    @Delete("delete from flow_task_group where task_id = #{taskId}")
    void withdraw(String taskId);

    @ResultMap("row")
    @Select("select * from flow_task where task_id = #{id}")
    Optional<TaskRow> byId(String id);

    /** Holds the task against anybody else until the transaction ends; what was read before is read anew. */
    @Options(flushCache = Options.FlushCachePolicy.TRUE)
    @ResultMap("row")
    @Select("select * from flow_task where task_id = #{id} for update")
    Optional<TaskRow> lock(String id);

    /** Holds every open task of the order; what was read before is read anew. */
    @Options(flushCache = Options.FlushCachePolicy.TRUE)
    @ResultMap("row")
    @Select("select * from flow_task where order_number = #{number} order by task_id for update")
    List<TaskRow> lockOf(String number);

    @ResultMap("row")
    @Select("select * from flow_task where order_number = #{number} order by created_at, task_id")
    List<TaskRow> ofOrder(String number);

    List<TaskRow> page(TaskQuery query);

    /** @param most how far each count goes */
    Counts counts(
            @Param("q") TaskQuery query,
            @Param("now") Instant now,
            @Param("soon") Instant soon,
            @Param("most") int most);
}
