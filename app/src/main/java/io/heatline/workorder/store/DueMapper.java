package io.heatline.workorder.store;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** Open orders by when they are due. */
@Mapper
public interface DueMapper {

    String OPEN = " status not in ('CLOSED', 'CANCELLED')";

    /** What a due date depends on. */
    record DueRow(
            String orderNumber,
            String requestType,
            String priority,
            @Nullable Instant dueAt) {}

    @Select("select count(*) from workorder_order where" + OPEN)
    int open();

    @Select("select order_number from workorder_order where order_number > #{after} and" + OPEN
            + " order by order_number fetch first #{limit} rows only")
    List<String> openAfter(String after, int limit);

    @Select("select order_number, request_type, priority, due_at from workorder_order where due_at is not null and"
            + OPEN + " order by due_at fetch first #{limit} rows only")
    List<DueRow> soonest(int limit);

    @Update("update workorder_order set version = version + 1, due_at = #{dueAt} where order_number = #{number} and"
            + OPEN)
    int due(String number, Instant dueAt);
}
