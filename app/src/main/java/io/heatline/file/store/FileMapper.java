package io.heatline.file.store;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** Uploads. */
@Mapper
public interface FileMapper {

    String COLUMNS =
            "id, sha256, byte_size, media_type, name, captured_at, exif_at, uploaded_by, uploaded_at, attached_to";

    @Insert("""
        insert into file_object (id, sha256, byte_size, media_type, name, captured_at, exif_at, uploaded_by, uploaded_at)
        values (#{id}, #{sha256}, #{byteSize}, #{mediaType}, #{name}, #{capturedAt,jdbcType=TIMESTAMP},
                #{exifAt,jdbcType=TIMESTAMP}, #{uploadedBy}, #{uploadedAt})
        """)
    void insert(FileRow file);

    @Select("select " + COLUMNS + " from file_object where id = #{id}")
    @Nullable
    FileRow find(String id);

    @Select("select " + COLUMNS + " from file_object where attached_to = #{order} order by uploaded_at, id")
    List<FileRow> ofOrder(String order);

    /** Zero rows when it is somebody else's, another order's, or not there. */
    @Update("""
        update file_object
        set attached_to = #{order}, attached_at = coalesce(attached_at, #{at})
        where id = #{id} and (attached_to = #{order} or attached_to is null and uploaded_by = #{by})
        """)
    int attach(@Param("id") String id, @Param("order") String order, @Param("by") String by, @Param("at") Instant at);

    /** Of no order, and uploaded before then; the oldest first. */
    @Select("select " + COLUMNS + " from file_object where attached_to is null and uploaded_at < #{before}"
            + " order by uploaded_at, id fetch first #{limit} rows only")
    List<FileRow> unused(@Param("before") Instant before, @Param("limit") int limit);

    /** Zero rows when an order has taken it meanwhile. */
    @Delete("delete from file_object where id = #{id} and attached_to is null")
    int removeUnused(String id);

    /** How many uploads are these bytes. */
    @Select("select count(*) from file_object where sha256 = #{sha256}")
    int uses(String sha256);
}
