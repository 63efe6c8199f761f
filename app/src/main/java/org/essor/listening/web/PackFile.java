package org.essor.listening.web;

import com.openhtmltopdf.extend.FSTextBreaker;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.essor.web.Words;
import org.springframework.stereotype.Component;

/// The works-council pack as a file: the words of the page, tagged for readers who listen, with its
/// face inside. The same words make the same bytes, so that a copy can be held against another.
@Component
class PackFile {

  private static final int REGULAR = 400;
  private static final int SEMIBOLD = 600;

  private final TemplateEngine templates;
  private final String style = new String(resource("/print/pack.css"), StandardCharsets.UTF_8);
  private final byte[] regular = resource("/fonts/newsreader.ttf");
  private final byte[] semibold = resource("/fonts/newsreader-semibold.ttf");

  PackFile(TemplateEngine templates) {
    this.templates = templates;
    XRLog.setLoggingEnabled(false); // a diary of each page, on standard error
  }

  byte[] of(Pack pack, Words say) {
    var html = new StringOutput();
    templates.render(
        "listening/pack-file.jte", Map.of("pack", pack, "say", say, "style", style), html);
    var builder = new PdfRendererBuilder();
    builder.usePdfUaAccessibility(true);
    builder.withHtmlContent(html.toString(), null);
    builder.withProducer("Essor");
    builder.useUnicodeLineBreaker(new Lines());
    font(builder, regular, REGULAR);
    font(builder, semibold, SEMIBOLD);
    var bytes = new ByteArrayOutputStream();
    try (var renderer = builder.buildPdfRenderer()) {
      renderer.layout();
      renderer.createPDFWithoutClosing();
      try (var document = renderer.getPdfDocument()) {
        takeTheDateOut(document);
        document.setDocumentId((long) html.toString().hashCode());
        document.save(bytes);
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  private static void font(PdfRendererBuilder builder, byte[] face, int weight) {
    builder.useFont(
        () -> new ByteArrayInputStream(face), "Newsreader", weight, FontStyle.NORMAL, true);
  }

  /// Where a line may end: after a space, or a hyphen before a letter; never within
  /// *d’aujourd’hui*.
  private static final class Lines implements FSTextBreaker {

    private String text = "";
    private int at;

    @Override
    public void setText(String other) {
      text = other;
      at = 0;
    }

    @Override
    public int next() {
      if (at >= text.length()) {
        return -1;
      }
      do {
        at++;
      } while (at < text.length() && !mayEnd(text.charAt(at - 1), text.charAt(at)));
      return at;
    }

    private static boolean mayEnd(char last, char next) {
      return last == ' ' || last == '-' && Character.isLetter(next);
    }
  }

  /// It would make each copy another.
  private static void takeTheDateOut(PDDocument document) throws IOException {
    document.getDocumentInformation().setCreationDate(null);
    var metadata = document.getDocumentCatalog().getMetadata();
    var dated = new String(metadata.toByteArray(), StandardCharsets.UTF_8);
    metadata.importXMPMetadata(
        dated
            .replaceAll("<xmp:(CreateDate|ModifyDate)>[^<]*</xmp:\\1>", "")
            .getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] resource(String path) {
    try (InputStream stream = Objects.requireNonNull(PackFile.class.getResourceAsStream(path))) {
      return stream.readAllBytes();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
