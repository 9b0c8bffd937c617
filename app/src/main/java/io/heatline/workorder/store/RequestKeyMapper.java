package io.heatline.workorder.store;

import java.time.Instant;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;

/** Idempotency keys: one request of one person opens one order, however often it is sent. */
@Mapper
public interface RequestKeyMapper {

    /** A row of {@code workorder_request_key}. */
    record RequestKeyRow(String requestKey, String person, String bodyHash, String orderNumber, Instant takenAt) {}

    @Insert("""
            insert into workorder_request_key (request_key, person, body_hash, order_number, taken_at)
            values (#{requestKey}, #{person}, #{bodyHash}, #{orderNumber}, #{takenAt})
            """)
    void insert(RequestKeyRow row);

    @Select("""
            select request_key, person, body_hash, order_number, taken_at from workorder_request_key
            where request_key = #{key} and person = #{person}
            """)
    Optional<RequestKeyRow> find(String key, String person);
}
