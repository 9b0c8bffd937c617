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

    @Delete("delete from customer_caller where premises_id = #{premisesId}")
    int deleteOfPremises(long premisesId);

    /** What was chosen for lines goes to another premises, but for lines of which that one was chosen, too. */
    @Update("""
        update customer_caller set premises_id = #{into} where premises_id = #{from}
          and line_key not in (select k.line_key from customer_caller k where k.premises_id = #{into})
        """)
    int move(long from, long into);

    /** A contact turned out to be another one. */
    @Update("update customer_caller set contact_id = #{into} where contact_id = #{from}")
    int moveContact(long from, long into);
}
