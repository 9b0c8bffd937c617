package io.heatline.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.heatline.customer.store.PhoneMapper;
import io.heatline.customer.store.PhoneRow;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PremisesLinesTest {

    @ParameterizedTest(name = "{0} calls as {1}")
    @CsvSource({
        "138-0000-1234, 13800001234",
        "+86 138 0000 1234, 13800001234",
        "0451-8123 0002转8, 045181230002;45181230002;81230002",
        "81230002, 045181230002;45181230002;81230002",
        "010-65551234, 01065551234;1065551234",
        "+1 650 253 0000, 16502530000",
        "96777, 96777",
    })
    void a_number_is_known_however_the_network_presents_it(String written, String lines) {
        var settings = new CustomerSettings("0451");
        var line = new PhoneNumbers(settings).line(Phone.of(written));
        var phones = mock(PhoneMapper.class);
        when(phones.ofPremises(List.of(7L)))
                .thenReturn(List.of(new PhoneRow(
                        1L,
                        7,
                        3,
                        written,
                        line.e164(),
                        line.key(),
                        Phone.of(written).tail(),
                        null,
                        Instant.EPOCH)));

        assertThat(new PremisesLines(phones, settings).of(7)).containsExactlyInAnyOrder(lines.split(";"));
    }
}
