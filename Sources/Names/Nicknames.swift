/// Short forms of first names in English, Spanish and German, of which many stand for several.
///
/// A nickname is never proof: it only makes a suggestion.
package enum Nicknames {
  /// Whether one folded name is short for the other, or both are short for one.
  package static func areRelated(_ a: String, _ b: String) -> Bool {
    guard let mine = families[a], let theirs = families[b] else { return false }
    return !mine.isDisjoint(with: theirs)
  }

  private static let families: [String: Set<Int>] = {
    var families: [String: Set<Int>] = [:]
    for (number, line) in lines.enumerated() {
      for name in line.split(separator: " ") { families[String(name), default: []].insert(number) }
    }
    return families
  }()

  /// One family of names a line.
  private static let lines = """
    alexander alex sandy sascha xander lex alejandro
    alexandra alexandria alex sandra sandy sascha alejandra lexi
    albert al bert bertie alberto berto
    alfred al fred alfredo fredo
    andrew andy drew andreas andres andi
    angela angie angelika geli angeles
    anna anne annie ann anita ana anni nancy hannah
    anthony tony toni antonio anton toño
    antonia toni antje
    barbara barb babs bärbel barbel bärbi
    benjamin ben benny benji benjamín
    bernard bernie bernhard bernd
    brigitte gitte gitti birgit
    carlos charlie carlitos
    caroline carol carrie carolina caro karoline karo
    catherine katherine kathryn katharina catalina cathy kathy kate katie kat katja kathi cat
    charles charlie chuck chas karl carl
    charlotte charlie lotte lotti lottie
    christina christine kristina kristin tina chris chrissy kirsten cristina
    christopher chris kit topher christoph cristobal
    christian chris cristian
    concepcion concha conchita
    consuelo chelo
    daniel dan danny dani
    daniela dani danielle
    david dave davy davey
    deborah debbie deb debra
    dolores lola loli
    dominic dominik dom nick
    donald don donny
    dorothy dorothea dot dottie thea doro
    edward ed eddie ned ted teddy eduardo edu lalo eduard edi
    eleanor ellie nell nora leonor eleonore
    elizabeth elisabeth isabel liz lizzie beth betty eliza elisa lisa liesl sissi lilly betsy libby isa
    emily em emmy emilia
    emmanuel manuel manny manu manolo
    enrique quique kike henry heinrich heinz hank harry heiner
    ernest ernie ernst ernesto
    eugene gene
    federico fede friedrich fritz frederick fred freddie freddy
    ferdinand ferdi fernando nando
    florian flo
    frances francesca fran frankie franziska franzi francisca paca paqui
    francis francisco frank paco pancho pako curro franz kiko
    gabriel gabe gabi gabo
    gabriele gabriela gabi gaby gabrielle
    george georg jorge jurgen jörg jorg schorsch coque
    gerald gerry jerry gerhard gerd gert gerardo
    gertrude gertrud trudi trudy
    gregory greg gregor gregorio goyo
    guadalupe lupe lupita
    guillermo memo guille william bill billy will willy liam wilhelm willi
    helen helena ellen elena leni nell helene lena
    ignacio nacho iggy ignaz
    jacob jakob jake jack james jim jimmy jamie jaime diego santiago santi
    jacqueline jackie
    janet jan
    jennifer jen jenny jenni
    jessica jess jessie
    jesus chuy
    joachim jochen achim joaquin quino
    john jack johnny jon juan johannes johann hans hannes janosch ivan
    jonathan jon jonny nathan
    joseph joe joey josef jose pepe sepp jupp chepe josé
    josephine josefine jo josie josefa pepa fina
    joshua josh
    judith judy judi
    julia jule juli
    karen karin
    kenneth ken kenny
    kimberly kim
    laurence lawrence larry lorenz lorenzo
    leonard leonardo leo leon len lenny leonhard
    lucia lucy luz luci luzie
    ludwig lutz luis louis lou luigi lucho
    magdalena lena magda leni
    manuela manu ela manoli
    margaret maggie meg peggy greta gretel margarete margarita marge grete margarethe rita
    maria mary marie mia maya mitzi molly polly mariechen maruja
    martin marty martín
    matilde mathilde tilly tilda
    matthew matt matthias mateo matze hias matias teo
    maximilian max maxi maximiliano
    mercedes merche meche
    michael mike mick mickey micky miguel michi mischa
    michaela michelle michi ela shelly micaela
    miriam mirjam miri
    monica monika moni mona
    natalie natalia nat nati
    nathaniel nathan nate nat
    nicholas nicolas nick nicky niklas klaus nico niko colin
    nicole nicola nicky nico nikki
    oliver ollie olli
    olivia liv livia
    pamela pam
    patricia pat patty trish tricia patri
    patrick pat paddy patricio
    paul paulo pablo
    peter pete pedro perico piet
    philip phillip phil pip philipp felipe
    pilar pili
    rachel rachael rae raquel
    ramon moncho
    rebecca becky becca rebekka
    richard rick rich dick ricky ricardo richi
    robert rob bob bobby robbie bert roberto beto robi
    roderick rod rodrigo rodri
    ronald ron ronnie
    rosa rose rosie rosario rosalia rosi charo
    rudolf rudolph rudi rudy rodolfo
    salvador chava salva
    samuel sam sammy
    samantha sam sammie
    sebastian basti bastian seb sebas wastl
    sergio checo
    sigrid siggi
    stephanie steph steffi estefania stefanie
    stephen steven steve stefan esteban steffen
    susan susanna susanne sue susie suzy susi susana sanne
    teresa theresa tess terry resi tere terri therese
    theodore theodor ted teddy theo teodoro
    thomas tom tommy tomas thommy
    timothy tim timmy timotheus
    ulrich uli ully
    ulrike uli ulla rike
    ursula uschi ulla uli
    ute uta
    valentina vale tina
    veronica veronika vero vroni
    victor viktor vic vito
    victoria viktoria vicky vicki tori
    vincent vince vicente chente vinzenz vinnie
    walter walt wally walther
    wolfgang wolf wolfi
    yesenia jessenia
    zachary zach zack
    """.split(separator: "\n").map { NameFolding.fold(String($0)) }
}
