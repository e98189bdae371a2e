#include "core/tables/label_guess.h"

#include "core/tables/label_words.h"

#include <algorithm>
#include <array>
#include <string>

namespace core {

namespace {

/// In lower case, without blanks and punctuation, with a blank before and behind each.
constexpr std::array<std::string_view, 12> kCertainNames{
    // English.
    " target targets targetvariable targetclass targetlabel label labels classlabel labelclass outcome diagnosis "
    "survived churn churned churnlabel churnflag customerchurn exited attrition attritionflag employeeattrition "
    "defaultpaymentnextmonth defaultnextmonth defaulted loandefault loanstatus loanapproved approved approval "
    "creditapproved died deathevent mortality fraud fraudulent fraudreported spam clicked clickedonad subscribed "
    "converted purchased readmitted recurrence heartdiseasepresence seriousdlqin2yrs goodbad ",
    // German.
    " ziel zielgröße zielgrösse zielgroesse zielvariable zielwert zielspalte etikett überlebt ueberlebt gestorben "
    "verstorben abgewandert abwanderung gekündigt gekuendigt kündigung kuendigung ausgefallen zahlungsausfall betrug "
    "diagnose bewilligt genehmigt ",
    // French.
    " cible étiquette etiquette survécu survecu décédé decede décès deces diagnostic fraude approuvé approuve résilié "
    "resilie désabonnement desabonnement ",
    // Spanish and Portuguese.
    " objetivo variableobjetivo etiqueta sobrevivió sobrevivio falleció fallecio fallecido diagnóstico diagnostico "
    "aprobado alvo variávelalvo variavelalvo rótulo rotulo sobreviveu óbito obito aprovado evadiu ",
    // Italian.
    " obiettivo bersaglio etichetta sopravvissuto deceduto diagnosi frode approvato abbandono ",
    // Dutch, Danish, Norwegian, Swedish.
    " doelvariabele overleden overleefd fraude målvariabel malvariabel måletikett överlevde overlevede overlevde "
    "avliden ",
    // Polish, Czech, Turkish.
    " cel etykieta przeżył przezyl zmarł zmarl rezygnacja cíl hedef hedefdeğişken etiket hayattakaldı ",
    // Russian, Ukrainian.
    " метка цель целевая целеваяпеременная таргет диагноз выжил умер отток мошенничество мітка ціль діагноз ",
    // Greek, Arabic, Hebrew, Hindi.
    " στόχος στοχος ετικέτα ετικετα διάγνωση الهدف الوسم التشخيص תווית יעד אבחנה लक्ष्य लेबल ",
    // Chinese.
    " 标签 標籤 目标 目標 目标变量 目標變數 流失 是否流失 违约 是否违约 是否存活 是否购买 是否欺诈 诊断 診斷 ",
    // Japanese.
    " ラベル 目的変数 正解 正解ラベル ターゲット 診断 解約 離脱 ",
    // Korean.
    " 레이블 라벨 목표 목표변수 타깃 타겟 진단 이탈 이탈여부 생존 생존여부 "};

constexpr std::array<std::string_view, 8> kUsualNames{
    // English.
    " class classes classname classification y ytrue output result results response quality income species left paid "
    "default sick disease diseased heartdisease stroke diabetes diabetic dead death deceased alive survival "
    "satisfaction sold bought buy buys buyscomputer play playtennis playgolf party passed admitted admit hired "
    "accepted "
    "rejected cancelled canceled won win success failure failed machinefailure defect defective faulty malignant "
    "infected presence grade gradeclass qualitylabel incomelevel incomeclass salaryclass personality churnvalue "
    "responded "
    "cardio hasdisease readmission bankrupt bankruptcy hazardous revenue click conversion complaint ",
    // German.
    " klasse klassen ergebnis ausgang antwort qualität qualitaet einkommen güte guete note spezies krank verlassen "
    "gekauft verkauft bezahlt ausfall bestanden erfolg gewonnen befund ",
    // French, Spanish, Portuguese, Italian.
    " classe résultat resultat réponse reponse qualité qualite revenu espèce espece malade sortie parti vendu payé "
    "paye "
    "clase resultado respuesta salida calidad ingresos especie enfermo abandonó abandono vendido pagado resposta saída "
    "saida qualidade renda espécie doente pago risultato esito risposta uscita qualità qualita reddito specie malato "
    "venduto pagato ",
    // Dutch, Danish, Norwegian, Swedish.
    " doel uitkomst resultaat kwaliteit inkomen soort ziek verkocht betaald klass klasse resultat utfall udfald utfald "
    "mål kvalitet inkomst indkomst inntekt sjuk syg ",
    // Polish, Czech, Turkish.
    " klasa wynik jakość jakosc dochód dochod gatunek chory třída trida výsledek vysledek kvalita sınıf sinif sonuç "
    "sonuc kalite gelir tür hasta ",
    // Russian, Ukrainian, Greek, Arabic, Hebrew, Hindi.
    " класс результат исход ответ качество доход вид болен ушел ушёл продано клас відповідь якість κλάση κλαση "
    "αποτέλεσμα αποτελεσμα ποιότητα الفئة التصنيف النتيجة מחלקה תוצאה वर्ग परिणाम ",
    // Chinese.
    " 类别 類別 分类 分類 结果 結果 类 等级 质量 品质 收入 生存 ",
    // Japanese, Korean.
    " クラス カテゴリ 分類 結果 判定 品質 収入 種類 生存 클래스 분류 결과 품질 소득 "};

constexpr std::array<std::string_view, 1> kLastNames{
    " type kind category status group rating ratings score price saleprice preis prix precio prezzo preço prijs cena "
    "цена "
    "価格 价格 charges cost medv medhouseval mpg rings salary gehalt wage strength num g3 typ art gruppe bewertung "
    "punkte statut estado stato 状态 評価 評分 "};

constexpr std::array<std::string_view, 1> kFeatureNames{
    " sex gender male female man woman adultmale geschlecht sexe genre sexo género genero gênero sesso genere geslacht "
    "kön kjønn køn kon płeć plec pohlaví cinsiyet пол стать φύλο الجنس מין लिंग 性别 性別 성별 smoker smoking raucher "
    "fumeur fumador fumatore married evermarried partner dependents verheiratet seniorcitizen weekend holiday "
    "workingday train test split fold "};

template <std::size_t Count>
bool isAmong(const std::array<std::string_view, Count>& names, const std::string& name)
{
    const std::string wanted = ' ' + name + ' ';
    return std::ranges::any_of(
        names, [&wanted](std::string_view list) { return list.find(wanted) != std::string_view::npos; });
}

LabelName nameWithout(const std::string& key)
{
    if (key.empty())
        return LabelName::None;
    if (isAmong(kCertainNames, key))
        return LabelName::Certain;
    if (isAmong(kUsualNames, key))
        return LabelName::Usual;
    if (isAmong(kLastNames, key))
        return LabelName::LastOnly;
    return isAmong(kFeatureNames, key) ? LabelName::Feature : LabelName::None;
}

/// The name in lower case, without blanks and ASCII punctuation.
std::string keyOf(std::string_view name)
{
    constexpr std::size_t kLongest = 128;
    if (name.size() > kLongest)
        return {};
    std::string key = foldedText(name);
    std::erase_if(key, [](char letter) {
        const bool isAscii = static_cast<unsigned char>(letter) < 0x80;
        const bool isPlain = (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9');
        return isAscii && !isPlain;
    });
    return key;
}

LabelName partName(std::string_view part)
{
    const std::string key = keyOf(part);
    LabelName best = nameWithout(key);
    for (const std::string_view start : {"is", "has", "was", "ist", "hat", "war", "est", "es", "è", "是否"})
        if (best == LabelName::None && key.starts_with(start) && key.size() > start.size()) {
            const LabelName rest = nameWithout(key.substr(start.size())); // "is_type" says nothing
            if (rest == LabelName::Certain || rest == LabelName::Usual || rest == LabelName::Feature)
                best = rest;
        }
    return best;
}

} // namespace

LabelName labelNameOf(std::string_view name)
{
    LabelName best = partName(name);
    const std::size_t open = name.find(" (");
    if (open == std::string_view::npos || !name.ends_with(')'))
        return best;
    best = std::max(best, partName(name.substr(0, open)));
    return std::max(best, partName(name.substr(open + 1)));
}

} // namespace core
