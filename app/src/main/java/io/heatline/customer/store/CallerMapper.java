package io.heatline.customer.store;

import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** The table customer_caller. */
@Mapper
public interface CallerMapper {

    @Insert("""
        insert into customer_caller (line_key, premises_id, contact_id, times, chosen_by, chosen_at)
        values (#{lineKey}, #{premisesId}, #{contactId,jdbcType=BIGINT}, #{times}, #{chosenBy,jdbcType=VARCHAR}, #{chosenAt})
        """)
    void insert(CallerRow row);

    @Update("""
        update customer_caller set contact_id = #{contactId,jdbcType=BIGINT}, times = times + 1,
          chosen_by = #{chosenBy,jdbcType=VARCHAR}, chosen_at = #{chosenAt}
        where line_key = #{lineKey} and premises_id = #{premisesId}
        """)
    int again(CallerRow row);

    /** The last choice first. */
    @Select("""
        select id, line_key, premises_id, contact_id, times, chosen_by, chosen_at from customer_caller
        where line_key = #{lineKey} order by chosen_at desc, id desc
        """)
    List<CallerRow> ofLine(String lineKey);

    @Delete("delete from customer_caller where line_key = #{lineKey} and premises_id = #{premisesId}")
    int delete(String lineKey, long premisesId);
}
