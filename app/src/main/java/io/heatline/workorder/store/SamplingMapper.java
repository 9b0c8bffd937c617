package io.heatline.workorder.store;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** Of each hundred orders of a type, how many are called back, where somebody has said so. */
@Mapper
public interface SamplingMapper {

    /** A row of {@code workorder_sampling}. */
    record SamplingRow(String requestType, int percentage) {}

    @Select("select request_type, percentage from workorder_sampling order by request_type")
    List<SamplingRow> all();

    @Update("""
        update workorder_sampling set percentage = #{row.percentage}, changed_by = #{by}, changed_at = #{at}
        where request_type = #{row.requestType}
        """)
    int change(SamplingRow row, String by, Instant at);

    @Insert("""
        insert into workorder_sampling (request_type, percentage, changed_by, changed_at)
        values (#{row.requestType}, #{row.percentage}, #{by}, #{at})
        """)
    void insert(SamplingRow row, String by, Instant at);
}
