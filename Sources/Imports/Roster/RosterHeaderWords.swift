import Text

/// What people's names and addresses are called above columns, in the languages of the world's
/// learning systems, beside the words that those systems themselves write.
enum RosterHeaderWords {
  typealias Role = RosterSheet.Column.Role

  /// The meaning of a header by its words alone; nil when they are unknown.
  static func role(of header: String) -> Role? {
    let words = HeaderText.words(header)
    return words.isEmpty ? nil : roles[words]
  }

  private static let roles: [String: Role] = {
    var roles: [String: Role] = [:]
    for (role, text) in texts {
      for word in text.split(whereSeparator: { $0 == "|" || $0 == "\n" }) {
        roles[HeaderText.words(String(word))] = role
      }
    }
    return roles
  }()

  private static let texts: [(Role, String)] = [
    (
      .email,
      """
      email|e-mail|e-mail address|email id|mail id|contact email|company email|office email
      e-mail-adresse|mail-adresse|geschäftliche e-mail|adresse électronique|adresse mail
      adresse email|adresse courriel|adresse de messagerie|courrier électronique|mél
      correo electrónico|dirección de correo electrónico|dirección de email|correo|email corporativo
      endereço de e-mail|endereço eletrônico|correio eletrônico|correio eletrónico
      indirizzo e-mail|indirizzo email|indirizzo mail|indirizzo di posta elettronica
      posta elettronica|e-mailadres|mailadres|e-mail adres|adres e-mail|adres email|adres mailowy
      poczta elektroniczna|e-mailová adresa|emailová adresa|email adresa|elektronická pošta
      e-mail cím|email cím|e-mailcím|elektronikus levélcím|adresă de e-mail|adresa de email
      adresă email|poștă electronică|имейл|имейл адрес|електронна поща|ел. поща|e-pošta|e-mail adresa
      adresa e-pošte|elektronska pošta|e-poštni naslov|naslov e-pošte|имејл|е-пошта|електронска пошта
      адреса е-поште|электронная почта|эл. почта|эл. адрес|электронный адрес|почта|имейл-адрес
      адрес электронной почты|емейл|е-мейл|e-mail адрес|електронна пошта|ел. пошта
      адреса електронної пошти|електронна адреса|электронная пошта|электронны адрас|e-posta
      e-posta adresi|eposta|eposta adresi|elektronik posta|e-poçt|e-poçt ünvanı|elektron poçt
      elektron pochta|e-pochta|pochta|электрон почта|электрондық пошта|электрондук почта|пошта
      ηλεκτρονική διεύθυνση|διεύθυνση email|διεύθυνση ηλεκτρονικού ταχυδρομείου|ηλεκτρονικό ταχυδρομείο
      דואר אלקטרוני|דוא"ל|אימייל|כתובת דוא"ל|כתובת אימייל|מייל|البريد الإلكتروني|البريد الالكتروني
      بريد إلكتروني|عنوان البريد الإلكتروني|الايميل|الإيميل|ایمیل|پست الکترونیکی|پست الکترونیک
      نشانی ایمیل|ای میل|ईमेल|ईमेल पता|ई-मेल|ইমেইল|ইমেল|மின்னஞ்சல்|ఇమెయిల్|ईमेल आयडी
      surel|alamat surel|alamat email|alamat e-mail|e-mel|emel|alamat e-mel
      thư điện tử|địa chỉ email|địa chỉ thư điện tử|อีเมล|อีเมล์|ที่อยู่อีเมล
      电子邮箱|电子邮件|电子邮件地址|邮箱|邮箱地址|邮件|電子郵件|電子郵件地址|電子信箱|電郵|電郵地址|信箱
      メールアドレス|電子メール|電子メールアドレス|メール|eメール|이메일|이메일 주소|전자우편|메일|메일 주소
      e-post|e-postadress|epost|e-postadresse|epostadresse|mejladress|mailadresse|sähköposti
      sähköpostiosoite|netfang|tölvupóstur|e-posti aadress|e-post aadress|meil|e-pasts|e-pasta adrese
      el. paštas|elektroninis paštas|el. pašto adresas|ríomhphost|e-bost|correu electrònic
      adreça electrònica|adreça de correu|helbide elektronikoa|posta elektronikoa|eposta helbidea
      enderezo electrónico|correo-e|adresa elektronike|email-i|posta elektronike|ელფოსტა|ელ. ფოსტა
      ელექტრონული ფოსტა|էլ. փոստ|էլփոստ|имэйл|и-мэйл|цахим шуудан|barua pepe|anwani ya barua pepe
      e-pos|e-posadres|retpoŝto|retadreso|indirizz elettroniku|អ៊ីមែល|ອີເມວ|အီးမေးလ်
      """
    ),
    (
      .firstName,
      """
      first name|given name|given names|forename|christian name|preferred first name|vorname|rufname
      prénom|prénoms|primer nombre|nombre de pila|nombres|primeiro nome|nome próprio|nome di battesimo
      nome|nombre|imię|imiona|voornaam|roepnaam|křestní jméno|krstné meno|keresztnév|utónév|prenume
      prenumele|собствено име|име|ime|osobno ime|имя|им'я|ім'я|імя|імʼя|власне ім'я|адын|адыңыз
      ad|adı|isim|ilk ad|öz ad|ism|ismi|исм|исми|аты|есімі|ат|ady|номи|όνομα|μικρό όνομα
      שם פרטי|الاسم الأول|الاسم الاول|اسم الشخص|نام کوچک|نام|पहला नाम|प्रथम नाम|पहिले नाव|প্রথম নাম
      முதல் பெயர்|nama depan|nama pertama|tên|tên riêng|tên gọi|ชื่อ|ชื่อจริง|名|名字|名前（名）
      förnamn|tilltalsnamn|fornavn|etunimi|fornafn|eiginnafn|eesnimi|vārds|vardas|céadainm
      ainm|enw cyntaf|nom de pila|izena|emri|emër|სახელი|անուն|нэр|jina la kwanza|pangalan
      antaŭnomo|persona nomo|isem|ชื่อต้น|នាមខ្លួន|ຊື່
      """
    ),
    (
      .lastName,
      """
      last name|surname|family name|nachname|familienname|zuname|nom de famille|nom|patronyme
      apellido|apellidos|primer apellido|apelido|apelidos|sobrenome|último nome|nome de família
      cognome|nazwisko|achternaam|familienaam|příjmení|priezvisko|vezetéknév|családnév|nume de familie
      nume|numele de familie|фамилно име|фамилия|prezime|priimek|презиме|прізвище|прозвішча|soyad
      soyadı|soyisim|soy ad|soyadi|familiya|familiyasi|familiyası|фамилияси|тегі|фамилиясы
      familiýasy|насаб|επώνυμο|επίθετο|שם משפחה|اسم العائلة|الاسم الأخير|الاسم الاخير|اللقب|الكنية
      نام خانوادگی|अंतिम नाम|उपनाम|आडनाव|শেষ নাম|পদবি|குடும்பப் பெயர்|nama belakang|nama keluarga
      nama akhir|họ|họ và tên đệm|họ đệm|นามสกุล|姓|姓氏|名前（姓）|성|efternamn|efternavn|etternavn
      sukunimi|eftirnafn|kenninafn|perekonnanimi|perenimi|uzvārds|pavardė|sloinne|cyfenw|cognom
      cognoms|abizena|abizenak|mbiemri|mbiemër|გვარი|ազգանուն|овог|jina la mwisho|jina la ukoo
      apelyido|familia nomo|kunjom|នាមត្រកូល|ນາມສະກຸນ
      """
    ),
    (
      .name,
      """
      name|full name|whole name|complete name|legal name|vor- und nachname|vorname nachname|vorname und nachname
      nachname, vorname|name, vorname|vollständiger name|teilnehmer|teilnehmerin|teilnehmende
      teilnehmer/in|teilnehmername|nom complet|nom et prénom|nom prénom|prénom et nom|prénom nom
      nombre completo|nombre y apellidos|nombre y apellido|apellidos y nombre|apellido y nombre
      nome completo|nome e sobrenome|nome e apelido|nome e cognome|cognome e nome|nominativo
      participante|participantes|imię i nazwisko|nazwisko i imię|uczestnik|volledige naam|naam
      voor- en achternaam|deelnemer|deelnemers|celé jméno|jméno|jméno a příjmení|příjmení a jméno
      celé meno|meno|meno a priezvisko|teljes név|név|nume complet|nume și prenume|nume si prenume
      numele|пълно име|име и фамилия|ime i prezime|prezime i ime|ime in priimek|име и презиме
      фио|ф. и. о.|полное имя|имя и фамилия|фамилия имя|фамилия и имя|фамилия имя отчество
      участник|участники|піб|повне ім'я|прізвище та ім'я|ім'я та прізвище|ad soyad|adı soyadı
      adı-soyadı|ad, soyad|isim soyisim|tam ad|katılımcı|ism familiya|ism va familiya|f.i.sh.
      to'liq ism|ф.и.ш.|аты-жөні|толық аты|ονοματεπώνυμο|πλήρες όνομα|שם מלא|שם|الاسم|الاسم الكامل
      اسم المتدرب|اسم المشارك|نام و نام خانوادگی|नाम|पूरा नाम|নাম|পুরো নাম|பெயர்|పేరు|నామం
      nama|nama lengkap|nama penuh|nama peserta|họ và tên|họ tên|tên đầy đủ|ชื่อ-นามสกุล
      ชื่อ-สกุล|ชื่อ นามสกุล|ชื่อและนามสกุล|姓名|全名|名称|氏名|お名前|名前|フルネーム|受講者|受講者名
      参加者|参加者名|이름|성명|성함|참가자|namn|fullständigt namn|för- och efternamn|deltagare|navn
      fullt navn|fulde navn|for- og efternavn|deltaker|deltager|nimi|koko nimi|osallistuja|nafn
      fullt nafn|täisnimi|ees- ja perekonnanimi|vārds, uzvārds|vārds uzvārds|vardas, pavardė
      vardas pavardė|enw|enw llawn|nom i cognoms|nom complet|izen-abizenak|izena eta abizena
      nome e apelidos|emri dhe mbiemri|emri i plotë|სახელი და გვარი|სახელი გვარი|անուն ազգանուն
      овог нэр|jina|jina kamili|buong pangalan|volle naam|plena nomo|isem u kunjom
      """
    ),
  ]
}
