package io.heatline.customer.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** The table customer_export. */
@Mapper
public interface ExportMapper {

    String COLUMNS =
            "id, filter, format, phones, state, rows_done, rows_total, file_id, tries, started_by, created_at, done_at";

    /** A row of customer_export; filter is a list in JSON. */
    record ExportJob(
            String id,
            @Nullable String filter,
            String format,
            int phones,
            String state,
            int rowsDone,
            int rowsTotal,
            @Nullable String fileId,
            int tries,
            String startedBy,
            Instant createdAt,
            @Nullable Instant doneAt) {}

    @Insert("""
            insert into customer_export (id, filter, format, phones, state, rows_total, started_by, created_at)
            values (#{id}, #{filter}, #{format}, #{phones}, #{state}, #{rowsTotal}, #{startedBy}, #{createdAt})
            """)
    void insert(ExportJob job);

    @Select("select " + COLUMNS + " from customer_export where id = #{id}")
    Optional<ExportJob> byId(String id);

    @Select("select " + COLUMNS + " from customer_export where state = 'WRITING' order by created_at, id"
            + " fetch first 1 rows only")
    Optional<ExportJob> next();

    @Select("select " + COLUMNS + " from customer_export where started_by = #{person} order by created_at desc, id desc"
            + " fetch first #{limit} rows only")
    List<ExportJob> latest(String person, int limit);

    @Update("update customer_export set rows_done = #{rows} where id = #{id} and state = 'WRITING'")
    int progress(String id, int rows);

    @Update("""
            update customer_export set state = 'DONE', file_id = #{fileId}, done_at = #{at}, rows_done = #{rows}
            where id = #{id} and state = 'WRITING'
            """)
    int done(String id, String fileId, int rows, Instant at);

    @Update("update customer_export set state = #{state} where id = #{id} and state = 'WRITING'")
    int end(String id, String state);

    @Update("update customer_export set tries = tries + 1 where id = #{id}")
    int tried(String id);
}
