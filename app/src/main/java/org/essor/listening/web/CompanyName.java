package org.essor.listening.web;

import org.essor.listening.Company;
import org.essor.web.Words;

/// The name of those among whom one answers: "Sales North", "Lille shop and the managers of North".
final class CompanyName {

  private CompanyName() {}

  static String of(Company company, Words say) {
    return say.list(company.parts().stream().map(part -> name(part, say)).toList());
  }

  private static String name(Company.Part part, Words say) {
    var unit = part.name().in(say.locale());
    return part.whole() ? unit : say.text("listening.company.direct", unit);
  }
}
