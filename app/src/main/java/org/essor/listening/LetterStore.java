package org.essor.listening;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.essor.listening.Letter.Occasion;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class LetterStore {

  private final JdbcClient database;

  LetterStore(JdbcClient database) {
    this.database = database;
  }

  /// Notes that a letter is written; false when it was before.
  boolean keep(UUID checkIn, Occasion occasion, LocalDate today) {
    return database
            .sql(
                """
                INSERT INTO listening.letter (check_in_id, occasion, written_on)
                VALUES (:id, :occasion, :today)
                ON CONFLICT DO NOTHING
                """)
            .param("id", checkIn)
            .param("occasion", occasion.name())
            .param("today", today)
            .update()
        == 1;
  }

  Map<Occasion, LocalDate> written(UUID checkIn) {
    var written = new EnumMap<Occasion, LocalDate>(Occasion.class);
    database
        .sql("SELECT occasion, written_on FROM listening.letter WHERE check_in_id = :id")
        .param("id", checkIn)
        .query(row -> {
          written.put(
              Occasion.valueOf(row.getString("occasion")),
              row.getObject("written_on", LocalDate.class));
        });
    return written;
  }
}
