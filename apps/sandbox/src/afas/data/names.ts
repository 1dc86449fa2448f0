/**
 * Invented people of a Dutch town hall and a care organisation. One line a person, parts split by a bar:
 * nickname | given names | initials | prefix | birth name | partner's prefix | partner's name | name use | gender | birth date
 * Name use as in Profit: 0 birth name, 1 partner and birth, 2 partner, 3 birth and partner.
 */
export const ZONNEDAL_PEOPLE = `
Joke|Johanna|J.|de|Jong||| 0|V|1968-03-12
Pieter|Pieter Jan|P.J.|van den|Berg||| 0|M|1971-11-02
Fatima|Fatima|F.||El Amrani||| 0|V|1985-06-24
Sjoerd|Sjoerd|S.|van der|Veen||| 0|M|1979-01-15
Marloes|Maria Louise|M.L.||Hendriks|van|Dam|3|V|1990-08-30
Renée|Renée|R.||Visser|de|Groot|1|V|1976-04-19
Zoë|Zoë|Z.||Kuipers||| 0|V|1998-12-05
Björn|Björn|B.||Lindqvist||| 0|M|1982-09-09
Ümit|Ümit|Ü.||Yıldız||| 0|M|1988-02-27
Anne-Fleur|Anne-Fleur|A.F.|van 't|Hof||| 0|V|1993-05-14
Kees|Cornelis|C.||Bakker||| 0|M|1962-07-07
Ilse|Ilse|I.||Mulder||Peters|2|V|1987-10-21
Noor|Eleonora|E.|ten|Brink||| 0|V|1995-03-03
Mohammed|Mohammed|M.||Bouzidi||| 0|M|1991-01-31
Lieke|Angelique|A.||Janssen||Willems|1|V|1984-06-11
Tom|Thomas|T.||Dekker||| 0|M|1999-09-17
Wilma|Wilhelmina|W.|van|Leeuwen|de|Wit|3|V|1966-02-08
Jürgen|Jürgen|J.||Krüger||| 0|M|1973-12-24
Chantal|Chantal|C.|de|Vries||| 0|V|1981-04-02
Hans|Johannes|J.H.M.||Verhoeven||| 0|M|1964-10-10
Sanne|Susanne|S.||Maas||| 0|V|1996-07-19
Łukasz|Łukasz|Ł.||Wójcik||| 0|M|1986-05-25
Els|Elisabeth|E.||Smeets||van Rijn|2|V|1970-09-13
Daan|Daniël|D.|van|Beek||| 0|M|2001-11-11
Gerda|Gerarda|G.||Kok||| 0|V|1961-01-20
Yvonne|Yvonne|Y.||Postma|van der|Meulen|1|V|1978-08-08
Mark|Marcus|M.||Jacobs||| 0|M|1983-03-29
Amira|Amira|A.||Haddad||| 0|V|1994-12-12
Rob|Robertus|R.||Schouten||| 0|M|1967-06-06
Femke|Femke|F.|de|Haan||| 0|V|1997-02-14
Bas|Sebastiaan|S.|van de|Ven||| 0|M|1989-10-01
Nathalie|Nathalie|N.||Dubois||| 0|V|1980-07-23
Ruud|Rudolf|R.||Prins||| 0|M|1969-05-05
Eva|Eva|E.||Smit||| 0|V|2000-04-27
Theo|Theodorus|Th.||Martens||| 0|M|1963-11-30
Ayşe|Ayşe|A.||Öztürk||Demir|3|V|1992-01-09
Inge|Inge|I.||Brouwer||| 0|V|1975-09-22
Wouter|Wouter|W.|van|Dijk||| 0|M|1987-03-18
Loes|Lucia|L.||Hoekstra||| 0|V|1972-12-01
Stefan|Stefan|S.||Nagel||| 0|M|1990-06-16
Jeroen|Jeroen|J.||Bos||| 0|M|1985-08-04
Karin|Catharina|C.||Vos|van|Vliet|1|V|1974-02-25
Merel|Merel|M.||Huisman||| 0|V|1999-10-28
Gijs|Gijsbert|G.|in 't|Veld||| 0|M|1977-07-12
Saskia|Saskia|S.||Koning||| 0|V|1982-11-19
Olivier|Olivier|O.|d'|Hondt||| 0|M|1993-09-02
Marjan|Maria Johanna|M.J.||Evers||| 0|V|1965-04-15
Jesse|Jesse|J.||Molenaar||| 0|O|2002-01-06
Monique|Monique|M.||Blom||| 0|V|1976-10-14
Frank|Franciscus|F.||Timmermans||| 0|M|1968-12-21
Hanneke|Johanna|J.M.||Gerritsen||| 0|V|1983-05-31
Dirk-Jan|Dirk Jan|D.J.||Wolters||| 0|M|1970-08-17
Soraya|Soraya|S.||Ramdin||| 0|V|1995-06-29
Piet|Petrus|P.||Vermeer||| 0|M|1960-03-26
Carla|Carla|C.||Jansen||| 0|V|1988-09-08
Maaike|Maaike|M.|van|Loon||| 0|V|1991-12-18
Ravi|Ravi|R.||Sewnarain||| 0|M|1984-02-11
Tineke|Martina|M.||Boersma||| 0|V|1967-10-05
Niels|Niels|N.||Sørensen||| 0|M|1996-04-20
Joost|Joost|J.|van der|Heijden||| 0|M|1979-06-03
`;

export const MEANDER_PEOPLE = `
Annelies|Annelies|A.||Driessen||| 0|V|1969-02-17
Henk|Hendrik|H.||Scholten||| 0|M|1963-06-22
Priya|Priya|P.||Jagesar||| 0|V|1990-10-10
Esmée|Esmée|E.|van|Houten||| 0|V|1998-03-08
Willem|Willem|W.|de|Bruin||| 0|M|1974-12-29
Hülya|Hülya|H.||Kaya|van|Es|3|V|1986-07-01
Marieke|Maria|M.||Kuiper||| 0|V|1981-05-19
Jolanda|Jolanda|J.||Peeters||Bakx|1|V|1972-01-27
Tim|Timotheus|T.|van 't|Riet||| 0|M|1994-11-04
Greetje|Margaretha|M.||Dijkstra||| 0|V|1961-08-13
Chloé|Chloé|C.||Lambert||| 0|V|1997-09-25
Ahmed|Ahmed|A.||Benali||| 0|M|1989-04-06
Ria|Maria|M.||Jonker|de|Lange|2|V|1965-10-31
Koen|Koenraad|K.||Wagenaar||| 0|M|1992-02-02
Nynke|Nynke|N.||Terpstra||| 0|V|1987-12-15
Peter|Petrus|P.||Verbeek||| 0|M|1970-03-21
Linda|Linda|L.||Vonk||| 0|V|1983-06-18
Mees|Mees|M.|van der|Wal||| 0|M|2001-07-07
Astrid|Astrid|A.||Møller||| 0|V|1977-09-11
Jan-Willem|Jan Willem|J.W.||Kramer||| 0|M|1968-05-28
Samira|Samira|S.||Azzouzi||| 0|V|1995-01-16
Ellen|Elena|E.||Roos||| 0|V|1979-11-23
Bart|Bartholomeus|B.||Claessens||| 0|M|1984-08-09
Desiree|Désirée|D.||Willemsen||| 0|V|1991-04-13
`;

export interface PersonLine {
  nickName: string;
  givenName: string;
  initials: string;
  prefix: string;
  birthName: string;
  partnerPrefix: string;
  partnerName: string;
  nameUse: string;
  gender: string;
  birthDate: string;
}

export function peopleOf(text: string): PersonLine[] {
  return text
    .trim()
    .split('\n')
    .map((line) => {
      const parts = line.split('|');
      const part = (position: number): string => parts[position]?.trim() ?? '';
      return {
        nickName: part(0),
        givenName: part(1),
        initials: part(2),
        prefix: part(3),
        birthName: part(4),
        partnerPrefix: part(5),
        partnerName: part(6),
        nameUse: part(7),
        gender: part(8),
        birthDate: part(9),
      };
    });
}
