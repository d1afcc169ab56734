"""Given names in use in the UK across its communities, one after another. Few have accents.

Taken from the lists of names of Faker 40.63.0 (a package of Python) for Britain, Ireland, the United States, New
Zealand, India, Pakistan, Nigeria, Ghana, Poland, Romania, Portugal and Lithuania; names that are also everyday words,
months or places were taken out, and names of Somali, Arab, Bangladeshi, Sikh, Turkish, Kurdish, Albanian, Chinese,
Vietnamese, Jewish, Welsh and Scottish families were added.

Faker is under the MIT licence. Copyright (c) 2012 Daniele Faraglia Permission is hereby granted, free of charge, to
any person obtaining a copy of this software and associated documentation files (the "Software"), to deal in the
Software without restriction, including without limitation the rights to use, copy, modify, merge, publish,
distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is furnished to
do so, subject to the following conditions: The above copyright notice and this permission notice shall be included in
all copies or substantial portions of the Software. THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND,
EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE
AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER
LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE
SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.
"""

GIVEN_NAMES = frozenset(
    """
Aaaqil Aaban Aabid Aachal Aadam Aadhya Aadi Aadil Aafiya Aahana Aahil Aaisha Aalam Aalee Aalim Aaliyah Aamil Aamir
Aamirah Aanuoluwapo Aaqil Aarav Aarif Aarini Aariz Aarna Aarnav Aaron Aarush Aaryan Aashi Aashif Aashir Aasif Aasim
Aatif Aatiq Aaus Aayan Aayush Aazim Aba Abaan Abayomi Abbi Abbie Abby Abdi Abdirahman Abdirizak Abdul Abdullah Abdullahi
Abebi Abeer Abeiku Abena Abeni Abha Abhimanyu Abhiram Abigail Abiodun Abiona Abosede Achim Ada Adaeze Adam Addison
Adebiyi Adebowale Adebukola Adedayo Adedeji Adekitan Adekola Adekunle Adela Adelaida Adele Adeleke Adelin Adelina
Adenike Adeniyi Adeolu Adeoti Adepeju Aderopo Adesewa Adeshina Adesoji Adesua Adetayo Adetoke Adetoun Adeyi Adi Adigun
Adil Adina Aditya Adomas Adonis Adrian Adriana Adrianna Adrienne Adrija Adunni Advaith Advay Advik Advika Adweta Adwoa
Adya Aedan Afia Afolarin Afonso Afua Agastya Agata Agim Aglaia Agne Agnes Agnieszka Agnos Agripina Ahmad Ahmed Ahmet
Aida Aidan Aideen Aiden Aileen Ailis Ailsa Aimee Aine Aisha Aishani Aisling Aislinn Aistis Aivaras Ajala Ajani Ajoke
Akanmu Akinkunmi Akinlabi Akinwale Akos Akosua Akshay Akua Akumaa Akwasi Akwesi Alade Alamu Alan Alana Alanis Alanna
Alannah Alasdair Alastair Albert Alberta Albertina Alec Aled Aleisha Alejandra Alejandro Aleks Aleksander Aleksandras
Aleodor Alex Alexa Alexander Alexandra Alexandre Alexandria Alexandrina Alexandru Alexe Alexis Alfie Alfred Algirdas Ali
Alice Alicia Alida Alin Alina Alis Alisha Alison Alistair Alistar Alister Alix Aliyu Alka Allan Allen Allison Alma Alun
Alvaro Alvin Alyssa Ama Amaia Amaira Amaka Amalia Amanda Amara Amarachi Amber Amedeu Amelia Amelija Amie Amina Aminah
Aminatu Amit Amoke Amol Amope Amrita Amruta Amy Amza Ana Anabela Anahera Anaida Anamaria Anamika Anaru Anastasia
Anastazja Anatolie Anay Anca Ancuta Anda Andra Andrada Andre Andrea Andreea Andrei Andreia Andres Andrew Andrian Andrius
Andriy Andrzej Andy Anemona Aneta Angela Angelica Angelika Angelina Angelo Angharad Anghel Anghelina Angie Angus Anica
Aniela Anika Anil Anirudh Anisoara Anita Anjali Anjolaoluwa Anmol Ann Anna Annabelle Annalise Anne Annette Annie Ansh
Antanas Anthony Antim Antoaneta Antoin Antoinette Anton Antonela Antoni Antonia Antonie Antonio Antoniu Antony Anusha
Anuta Anvi Anya Aodhan Aoibheann Aoibhin Aoibhinn Aoife Apolonia Arabella Aradhana Arben Archer Archie Ardit Arham Ari
Ariadna Arian Ariana Arianne Ariel Ariele Arijus Arike Ariki Arin Arina Arinola Aristide Aristita Arjun Arkadiusz Arlo
Armandas Arminas Arnas Arnoldas Aroha Aronas Arran Arron Arsenie Artemisa Arthur Artur Arturas Arunas Arunima Arvydas
Arya Aryan Asake Asha Asher Ashlee Ashleigh Ashlene Ashley Ashling Ashton Asmau Astrid Ataahua Atena Atfat Atharv Atheel
Ati Atinuke Attaf Audrey Audrius Augustas Augustin Augustina Aura Auraq Aureja Aurel Aurelia Aurelian Aureliana Aurelija
Aurica Aurimas Aurora Ausra Ausrine Austin Ava Avi Avni Avram Awadil Awamil Awamiri Awan Awani Awero Awesi Awhina Awlya
Awmar Awrad Axenia Axinte Ayaan Ayamin Ayan Ayesha Ayinde Ayinke Ayla Ayodeji Ayodele Ayoka Aysar Ayse Ayush Ayushman
Ayyubi Azaan Azad Azban Azeeb Azuolas Baaba Baahir Baaizeed Baaqee Baaqir Baaree Baashir Baasim Baasit Babar Babasola
Babatunji Babawale Baber Bachittar Badawi Badr Baghyawati Baha Bahaa Bahadurjit Bailey Bailie Bairbel Bakhshi Baleegh
Balendra Balhaar Baljit Baljiwan Balvan Balveer Balwinder Bambad Banel Banjeet Baqar Baqir Baran Barbara Barbu Barkha
Barr Barraq Barry Bartek Bartolomeu Basaam Basarab Baseer Basel Basem Bashaar Bashaarat Bashar Basharat Basheer
Basheerah Basil Basim Basir Bassam Batal Batool Bazam Beatrice Beatriz Beau Beauden Bebe Becky Belinda Bella Bello Ben
Benas Benedita Beniamin Benjamim Benjamin Benn Benone Berezat Berivan Bernadette Bernard Bernardo Besnik Beth Bethan
Bethany Betina Betty Bevan Beverley Beverly Bhanumati Bhavani Bhavika Bhavini Bhavna Bhavya Bianca Bianka Bilaal Bilal
Bilkisu Bill Billie Billy Bimala Bina Birousk Bishakha Bizhan Blaine Blair Blake Blanaid Blanduzia Blanka Blazej Blerim
Bob Bobby Bodhi Bogdan Bogdana Bola Bolatito Boluwatife Bonnie Borys Brad Bradley Bradut Brady Brandi Brandon Brandusa
Brandy Braxton Brayden Breandan Breanna Brenda Brendan Brendon Brett Brian Briana Brianna Bridget Brigid Brigita Brijesh
Brinda Britney Brittany Brittney Brodie Brogan Bronach Bronagh Bronwyn Brooke Brooklyn Bruce Bruna Bruno Bryan Bryce
Bryony Bucur Bukola Bunmi Buraid Burak Caetana Cahal Cahir Cailin Cailum Caitlin Caitlyn Caitriona Caius Caleb Calin
Callan Callum Calum Calvin Camelia Cameron Camil Camila Campbell Candace Candice Cantemir Caoilfhionn Caoimhe Caoimhin
Caolain Caolan Caomhan Cara Caragh Carina Carl Carla Carlos Carlota Carly Carmel Carmen Carmina Carminho Carol Carole
Carolina Caroline Carolyn Carrie Carter Carys Casandra Casey Casian Casiana Cassandra Cassidy Cassie Catalin Catalina
Catarina Caterina Cathal Catherine Cathy Catinca Catrin Catrina Catrinel Catriona Cazimir Ceara Cecilia Cedrin Celia
Celine Cem Cerasela Cerys Cesar Cezar Cezara Cezary Chaaya Chaim Chaitaly Chaitanya Chakradev Chakradhar Chakrika
Chamali Chaman Chameli Champak Chanakya Chanchal Chandani Chandran Chandresh Changaz Chantel Chantelle Charan Charis
Charita Charlene Charles Charlesh Charlie Charlotte Charvi Chashida Chasmum Chatresh Chatura Chavvi Chawish Chaya
Chelsey Cheragh Cherie Cherith Cheryl Cheyenne Chiamaka Chibuzo Chidi Chidimma Chigozie Chijioke Chinedu Chinelo
Chinyere Chioma Chipo Chizoba Chloe Chris Christie Christina Christine Christopher Christy Chukwudi Chukwuemeka Cianan
Ciara Ciaran Ciarrai Cillian Cindy Ciprian Cipriana Claire Clara Clare Clarence Clarisa Clarissa Clark Claudia Claudio
Claudiu Clayton Clementina Cleopatra Clifford Clinton Cliodhna Cliona Clive Clodagh Codie Codin Codrin Codrina Codrut
Codruta Cody Cohen Cole Colin Colins Colleen Collette Collin Colm Colton Colum Conal Conall Conan Conchur Conn Connie
Connor Conor Conrad Constanca Constance Constanta Constantin Constantina Consuela Cooper Cora Coralia Corey Corina
Corinne Cormac Cornel Cornelia Corneliu Cornelius Corrie Cortney Corvin Cory Cosmin Cosmina Costache Costel Costin
Courteney Courtney Craig Crenguta Crin Crina Cristea Cristian Cristiano Cristina Cristobal Cristofor Cruz Crystal Curtis
Cynthia Cyprian Daamin Daanish Daanyaal Daawood Dabbah Dabir Dacian Daciana Dafina Dafydd Daghfal Dagmara Daiana Dainius
Daire Dairine Daisy Daiyaan Dakhil Dakota Daksh Daksha Dakshesh Dalaja Dalbir Dalia Dalton Dameer Damian Damien Damife
Damini Damon Damurah Damyanti Dan Dana Daniel Daniela Danielius Danielle Danish Danjuma Danny Dara Darain Darcy Daria
Dariana Darija Darika Darin Darius Dariusz Darlene Darpan Darragh Darrell Darren Darrin Darryl Darryn Darsh Daryl
Dastageer Dave David Dawid Dawn Dawud Dayamai Dayita Dayna Dayyaan Deaglan Dean Deane Deanna Dearbhail Dearbhaile
Dearbhla Debbie Debora Deborah Debra Decebal Declan Deepa Deepak Deirbhile Deividas Delia Delroy Demetra Demi Demilade
Denis Denisa Denise Deniz Dennis Derek Dermot Derrick Dervla Desiree Desmond Despina Devansh Devika Devin Dhriti Dhruv
Diamond Diana Diane Dianne Diarmuid Dida Didina Diego Dilan Dilip Dillon Dilwyn Dimitar Dimitrina Dina Dinis Dinu Diogo
Dion Dionne Dipta Divya Diya Dmitri Dmitry Dochia Doina Domantas Domas Domhnall Dominic Dominik Dominique Dominyka
Dominykas Domnica Don Donal Donald Donatas Donna Dora Dorcas Doreen Dorel Dorian Doriana Dorin Dorina Dorinel Doris
Dorli Dorota Dorothy Doru Douglas Dovile Dovydas Doyinsola Draga Dragos Drew Drita Duane Duarte Ducu Dumitra Dumitrana
Dumitru Duncan Durab Durodola Dustin Dvora Dwayne Dylan Eadaoin Eamon Eamonn Ebony Ebru Ebuka Ecaterina Eddie Edel Eden
Edgar Edgaras Edhitha Edita Edmond Eduard Eduarda Eduardo Edvardas Edvinas Edward Edwin Eesaa Eesha Eftimia Eftimie Efua
Egidijus Egle Ehan Ehsaas Ehsan Eidvile Eijaz Eileen Eilidh Eilis Eilish Eimantas Eimear Eimer Eimhear Eiravati Eirlys
Ejaz Ejlaal Ekaja Ekalinga Ekani Ekansh Ekanta Ekantika Ekapad Ekaraj Ekavir Ekbal Ekene Ekiya Ekow Ekta Ekundayo Elaf
Elaine Eleanor Elena Eleonora Eleri Eli Eliabeth Eliana Elif Elijah Elin Elira Elisabeta Elisaveta Elise Elisha Eliza
Elizabeth Ella Ellen Ellie Elliot Elliott Elodia Eloise Elsie Elvira Elzbieta Ema Emanoil Emanuel Emanuela Emanuil Emeka
Emer Emil Emilia Emilian Emilie Emilis Emily Emine Emma Emmanuel Emmet Emmett Emran Emre Emrys Emyr Enda Eniola Enrika
Enya Enzo Eoghan Eoin Eremia Eric Erica Erik Erika Erikas Erin Ernest Ernestas Ernestina Errol Eryk Eryn Esfandyar Eshan
Eshana Esi Esra Estera Esther Esupofo Eta Ethan Etizaaz Euan Eufrosina Eugen Eugene Eugenia Eunan Eunice Eusebia Eusebiu
Eustatiu Eva Evaldas Evan Evanghelina Eve Evelina Evelyn Evie Ewa Ewan Ewatomi Ewelina Ezra Fabia Fabian Fabiana Fabio
Fadekemi Faderera Fadumo Fahmi Fainche Faisal Faizal Faizan Falak Falan Falguni Faqid Farah Farai Faraj Faras Farhan
Farida Fariq Faris Fatima Fatma Fatmir Fatuma Faustas Faye Fazli Feargal Fearghal Fehintola Felicia Felix Femi Fergal
Fergus Fernando Ffion Fibikemi Fidvi Fiifi Fikayomi Filip Filipa Filipe Filofteia Finbar Finn Fintan Fiodor Fiona
Fionntan Fionnuala Fitan Fiyaz Flavia Flaviu Fletcher Floare Floarea Flor Flora Florea Florence Florenta Florentin
Florentina Florian Floriana Florica Florin Florina Flynn Folashade Folu Frado Frances Francesca Francis Francisc
Francisca Francisco Franciszek Frank Frankie Franklin Fraser Frazer Fred Freddie Frederic Frederick Frederico Freya
Frusina Fryderyk Funmi Gabi Gabriel Gabriela Gabrielius Gabriella Gabrielle Gagan Gail Gaja Gambo Gamze Ganga Gareth
Garima Garrett Garry Gary Gaspar Gaurang Gaurangi Gaurav Gauri Gaurika Gautam Gautami Gavin Gayathri Gaylene Gbadebo
Gbolahan Gbowoade Geanina Gediminas Geeta Geetika Gelu Gemma Gene Gentiana Geoff Geoffrey George Georgel Georgeta Georgi
Georgia Georgian Georgiana Georgina Geraint Gerald Geraldine Gerard Gerda Geta Ghaalib Ghaazi Ghaffaar Ghafoor Ghaith
Ghalib Ghanee Ghanem Ghannam Ghasaan Ghauth Ghawth Ghayoor Ghazalan Ghazanfar Ghazanfer Ghazawan Ghazi Ghazzal Ghenadie
Gheorghe Gheorghita Gherghina Ghita Ghiyaath Ghiyath Ghufran Ghulaam Ghulam Ghunayn Ghusharib Ghusun Ghutayf Gianina
Gica Gicu Giedre Giedrius Gifty Gil Gilbert Gillian Gina Gintare Giorgian Giorgiana Girik Girindra Girish Gita Glenda
Glenn Glenys Gloria Goda Gohar Goncalo Gopal Gordon Grace Graeme Graham Grainne Grant Gratian Gratiana Gratiela Grayson
Greg Gregg Gregor Gregorian Gregory Greta Grigore Grzegorz Guilherme Gulab Gulfaam Gulfam Gulshan Gulzar Gunbir Guneet
Guney Gurpreet Gustas Gustavo Gustaw Gwen Gwendolyn Gwenllian Gwilym Gwyn Gyte Gytis Habiba Habibu Hadiza Hafsa Hafsat
Hailey Hakan Haley Halima Hamish Hamsini Hamza Hana Hanan Hannabel Hannah Haralamb Haralambie Hardik Harinakshi Harini
Harish Harita Harjit Harley Harnail Harold Haroon Harper Harpreet Harriet Harrison Harry Harsh Harshil Haruna Harvey
Hassan Hatice Hauwa Hayden Hayleigh Hayley Hazeem Hazel Heather Hector Heidi Helen Helena Hema Hemal Hemang Hemangini
Hemani Hemi Henrieta Henrique Henry Heracleea Herbert Hilary Hinewai Hiral Hiroshi Hitesh Hoani Hodan Hollie Holly
Horatiu Horea Horia Hortensia Howard Hredhaan Hritik Hubert Huda Hudson Hugh Hugo Hui Huia Hunter Huong Huseyin Hussain
Hussein Huw Huzaifa Hywel Iacob Iain Ian Iancu Ianis Iara Iasmina Ibaad Ibidapo Ibironke Ibraaheem Ibraheem Ibrahim Ica
Ida Idika Idil Idrees Idris Idwal Ieremia Iesa Ieuan Ieva Ifan Ifeanyi Ifechukwu Ifeoma Ifrah Iftikhaar Iftikhar
Ifunanya Ige Ignacy Ignas Igne Igor Ihab Ihaia Ihsaan Ihsan Ihtesham Ihtiram Ihtishaam Ihtsham Ijaya Ijli Ikbal Ikenna
Ikeoluwa Ikhlaas Ikraam Ikramah Ikrimah Ikshita Ilan Ilarie Ilarion Ileana Ilie Ilinca Illtyd Ilona Ilyas Iman Imaran
Imogen Imran Ina Inaya Indali Indi Indie Indira Indrajit Indre Ines Ineta Inga Ingrida Inioluwa Inocentiu Ioan Ioana
Ioanina Iolanda Iolo Ion Iona Ionel Ionela Ionelia Ionica Ionut Iosefina Iosif Ira Irene Iretioluwa Irfan Iridenta Irina
Irinel Iris Irma Irmantas Irya Iryna Isaac Isabel Isabela Isabella Isabelle Isaiah Iseoluwa Isha Ishaan Ishani Ishanvi
Ishita Ishola Ishwar Isla Ismael Ismail Isobel Iulia Iulian Iuliana Iuliu Iurie Iustin Iustina Iustinian Ivan Ivanka
Iveta Ivo Ivona Ivy Iwan Iwo Iyabode Iyadunni Izaaz Izabela Izabele Jaabir Jaafar Jaan Jabbaar Jabir Jabr Jacek Jack
Jackie Jackson Jaclyn Jacob Jacqueline Jad Jade Jafar Jaffer Jagat Jagdish Jagrati Jagvi Jahangir Jahanzeb Jahdami
Jahdari Jahiz Jahm Jai Jaime Jairaj Jake Jakob Jakub Jalaal Jalal Jalees Jalil Jalsa Jamaal Jamal Jameel James Jamie
Jamila Jan Jana Janaki Janani Jane Janet Janeta Janette Janice Janina Janine Januja Janya Jared Jarlath Jarrod Jasmin
Jasmina Jasmine Jasmit Jason Jasper Jaspreet Jaswinder Jatin Javier Jaxon Jay Jayde Jayden Jayne Jean Jeana Jeanette
Jeanne Jedrzej Jeet Jeevika Jeff Jeffery Jeffrey Jemma Jena Jenel Jenna Jenni Jennifer Jenny Jeremi Jeremiah Jeremy
Jermaine Jerome Jerry Jerzy Jesse Jessica Jessie Jesus Jhalak Jill Jillian Jim Jimmy Jin Jing Jo Joan Joana Joann Joanna
Joanne Joao Joaquim Jocelyn Jodi Jodie Jody Joe Joel Johanna John Johnathan Johnny Jokubas Jolanta Jolene Jon Jonas
Jonathan Jonathon Joojo Jordan Jordon Jorge Joris Jorja Jorune Jose Joseph Josephine Josh Joshua Josiah Jovita Joyce
Jozef Juan Jude Judith Judy Julia Julian Juliana Julianna Julie Juliet Julieta Julita Julius Juliusz Junaid Juozas
Jurgita Justas Justin Justina Justinas Justine Justyna Juwon Jyoti Kaamil Kaan Kaashif Kaazim Kabeer Kabir Kabiru
Kachela Kacper Kafeel Kahu Kahurangi Kai Kaia Kaiser Kaitlin Kaitlyn Kaja Kajetan Kajji Kajus Kala Kalbi Kaleb Kaleem
Kaleema Kalina Kalpit Kamal Kamala Kamil Kamila Kamran Kamya Kane Kara Karaamat Karam Karan Kareem Karen Kari Karim
Karima Karina Karl Karla Karley Karol Karolina Karolis Karyn Kasam Kashan Kashif Kashish Kashvi Kasia Kasim Katarzyna
Kate Katelyn Katharine Katherine Kathleen Kathryn Kathy Katie Katrina Katy Kauri Kauthar Kavita Kavya Kawkab Kawthar Kay
Kayden Kaye Kayla Kaylee Kayleigh Kaysan Kazi Kazim Kazimierz Kealan Keanu Keegan Keelan Keely Keeva Keira Keith Keji
Kelechi Kelli Kellie Kelly Kelsey Kelvin Kemal Kemi Ken Kendra Kenji Kenneth Keri Kerri Kerrie Kerry Kestutis Kevim
Kevin Keya Keyaan Khaalid Khaan Khadija Khadijah Khalid Khloe Kiaan Kiara Kiera Kieran Kikelomo Killian Kim Kimberley
Kimberly Kipras Kira Kiran Kirby Kiri Kirk Kirsten Kirstie Kirstin Kirsty Klara Kofi Kojo Kolawole Konrad Konstanty Kora
Korede Kori Kornel Kornelia Kornelija Kosisochukwu Kotryna Krasimir Krish Krisha Krishna Krista Kristen Kristi Kristian
Kristie Kristin Kristina Kristine Kristopher Kristupas Kristy Kritika Krystal Krystian Krystyna Krzysztof Ksawery Kujoe
Kuldeep Kurt Kurtis Kwabena Kwadwo Kwaku Kwame Kwamena Kwasi Kweku Kwesi Kwok Kyara Kyla Kyle Kylie Laban Labeeb Labib
Lacey Lachlan Lacramioara Ladislau Ladli Laeeq Lahiah Laila Laiq Laith Lajita Lajlaj Laksh Lakshit Lakshmi Lana Laoise
Laqeet Lara Larisa Larissa Larry Lascar Latasha Lateef Latif Latoya Laura Lauren Laurentia Laurentiu Laurian Laurie
Laurita Laurynas Lavanya Lavinia Lawrence Lawrencia Layla Layth Lazar Leah Leana Leandro Leanne Lee Leela Leena Leigh
Leila Leja Leke Lekha Lelia Len Leo Leon Leona Leonard Leonardo Leonie Leonor Leontin Leontina Leopoldina Leordean Lere
Leroy Les Lesley Leslie Leticia Leticija Letitia Levi Lewis Lia Liam Liana Liban Libby Libni Lica Lidia Liepa Ligia
Ligita Lila Lili Liliana Lilly Lily Limazah Linas Linda Lindsay Lindsey Ling Linh Lioara Lipika Lirim Lisa Lisandro
Livia Liviu Liwia Liyaaqat Liyaqat Llew Lloyd Llyr Logan Lohit Lois Lola Lonnie Loot Lopa Lorcan Loredana Lorelei Lorena
Loretta Lori Lorin Lorna Lorraine Louis Louise Lourenco Lowri Luana Luay Luca Lucas Lucentiu Lucia Lucian Luciana
Lucinda Lucky Lucretia Lucretiu Lucy Ludmila Ludovic Ludovica Luis Luisa Luiza Luka Lukas Lukasz Luke Luminita Luna
Luqmaan Luqman Lutf Lutfi Lydia Lynda Lyndon Lyndsay Lyndsey Lynette Lynley Lynn Lynne Lynnette Lynsey Maahir Maajid
Maalik Maanas Maanav Maawiya Maaz Maazin Mabad Macauley Maciej Mackenzie Madalena Madalin Madalina Madani Maddison
Madeleine Madeline Madhav Madhavi Madison Madiyan Madyan Maeve Mafalda Magdalena Mahad Mahaz Mahbeer Mahboob Mahbub
Mahdee Mahdi Mahdy Maheen Maher Mahfooz Mahfuj Mahfuz Mahi Mahika Mahja Mahmood Mahmoud Mahmud Maia Mair Mairead Mairtin
Majd Majdi Majdy Majeed Majid Makayla Makeen Maks Maksymilian Malachy Malcolm Malgorzata Malik Malina Mallory Malvina
Malwina Mamun Manaaki Manaia Manan Manawa Manbir Mandy Manole Manpreet Mantas Mante Manthan Manuel Manuela Manus Manya
Mara Maraea Marc Marcel Marcela Marcelina Marcheta Marcia Marcin Marcio Marco Marcos Marcu Marcus Maree Mareikura Marek
Marga Margaret Margareta Margarida Maria Mariah Mariam Marian Mariana Marianna Maricica Marie Marija Marika Marilena
Marilyn Marin Marina Marinela Mario Marioara Marion Marisa Marissa Mariuca Marius Mariusz Mark Markas Marlon Maroof
Marta Martha Martim Martin Martina Martyn Martynas Marvin Mary Maryam Mason Matas Matei Mateus Mateusz Mathew Matias
Matilda Matilde Matiu Matt Matthew Maura Maureen Maurice Mauro Maurycy Max Maxim Maximilian Maxwell Maya Mckenzie Meabh
Meagan Meaghan Meda Medeja Meena Meera Meg Megan Megha Meghan Meghana Mehmet Mei Meibh Meirion Mekhala Melania Melanie
Melina Melinda Melissa Melody Melvin Menachem Mendel Mercedes Mereana Meredith Merve Mervyn Mhairi Mia Micael Micah
Michael Michaela Michal Micheal Micheala Michele Michelle Mieszko Migle Miguel Mihaela Mihai Mihail Mihnea Mikaela
Mikaere Mikayla Mike Mikolaj Mila Milana Milda Milena Millicent Millie Milosz Mina Mindaugas Mindy Ming Minh Minodora
Mioara Mirabela Miranda Mircea Mirela Miriam Miriama Miron Mirona Miruna Misty Mitali Mitchel Mitchell Mitesh Mitica
Mitrut Mizhir Modupe Mofifoluwa Mohamed Mohammad Mohammed Mohamud Mohini Mojisola Mojisoluwa Mollie Molly Mona Monalisa
Monica Monika Monique Moradeke Morag Morayo Morenike Morgan Morolake Moshe Mosinmileoluwa Mosunmola Motunrayo Mourib
Moyosore Mugdha Mugur Mugurel Muhallil Muhammad Muhammed Muhazzim Murat Murdo Murray Musa Mustafa Muzdahir Muzhir Mya
Mykola Myles Naadir Naail Naajy Naasih Naasir Naathim Naazhim Nabeeh Nabeel Nabhan Nabigh Nabih Nabil Nachiket Nadeem
Nadhir Nadia Nadim Nadine Nadir Nadr Nae Naeem Nafasat Nafees Nafesa Nafis Naglis Naiara Naib Naim Nair Najair Najam
Najeeb Naksh Nakul Nancy Nandini Naoimh Naoise Naomh Naomi Narcis Narcisa Nasiru Nasreen Nasrin Natalia Natalie Natan
Nataniel Natasa Natasha Natasza Nate Nathan Nathaniel Naveed Naveen Nazia Nazmul Nechifor Nedas Neel Neelima Neha Neil
Nela Nelson Nelu Nerijus Neringa Nerys Netra Nevaeh Neville Ngaire Ngozi Nguyet Nia Niall Niamh Nichifor Nichola
Nicholas Nichole Nick Nicoara Nicodim Nicola Nicolae Nicolaie Nicolas Nicole Nicoleta Nicu Niculina Niculita Nicusor
Nicuta Nidhi Nidia Nidra Nigel Nihal Niharika Nikau Nikita Nikki Niko Nikodem Nikora Nilima Nimakoah Nimrat Nina
Ninioluwa Nirja Nisha Nitara Nitesh Nixon Niyilolawa Nkechi Nkiruka Nnamdi Nneka Noa Noah Noam Noel Noemi Nojus Nomsa
Nonso Noor Nora Norbert Norica Norma Norman Nuala Nuno Nura Nuria Oana Oba Obaid Obi Obianuju Obinna Octav Octavia
Octavian Octaviana Octaviu Odhran Odika Oeshi Ofelia Ogechi Ogooluwa Oisin Ojas Ojasvi Oke Okechukwu Oksana Oladare
Oladimeji Olaf Olajumoke Olakunle Olanrewaju Olansile Olasunmbo Oleg Oleksandr Olena Olga Olgierd Olimpia Olimpian
Olimpiu Olive Oliver Olivia Olivija Oliviu Oliwier Ollie Ololade Oluchi Olufunke Olufunmilayo Olumorotimi Oluwafemi
Oluwagbemiga Oluwakemi Oluwamumibori Oluwamuyiwa Oluwasanmi Oluwasegun Oluwole Omair Omaja Omar Omeir Omisha Omkaar
Omobobola Omobolanle Omodunni Omolabake Omolara Omosalewa Omotara Omotayo Omotola Omotoun Omowumi Omran Omya Onkar
Onveer Onyinye Oonagh Oran Oreofe Orestas Orfhlaith Orhan Orinder Orla Orlagh Orlaigh Orlaith Ortansa Osama Oscar Osha
Osian Oskar Osman Ossama Osunleke Othman Otilia Ovidiu Oviya Owain Owais Owen Oyenike Oyindasola Ozan Ozana Ozioma
Padraic Padraig Padraigin Pahal Paige Pallavi Pam Pamela Pamfil Panagachie Panait Panini Paraschiva Parker Parminder
Parsa Parth Parvez Pat Patrice Patricia Patrick Patru Patryk Patty Paul Paula Paulica Paulina Pauline Paulius Paulo
Pauric Pavani Pavel Pawel Payton Peadar Pearce Pearse Pedro Peggy Penelope Penny Perla Perry Pervaiz Pete Peter Petra
Petras Petre Petrica Petrisor Petronela Petru Petrut Petruta Peyton Phil Philip Philippa Phillip Phoebe Phoenix Phyllis
Piaras Pijus Pilar Piotr Piper Pippa Plesu Polly Pompilia Pompiliu Pooja Poppy Povilas Pranav Praneel Pranit Pratyush
Priscilla Prisha Priya Profira Przemyslaw Pushti Qaadir Qaasim Qabeel Qabil Qadar Qadeer Qadi Qadim Qahtan Qaim Qais
Qamar Qani Qanit Qareeb Qarin Qaseem Qasid Qasif Qasim Qatadah Qawee Qays Quadir Qudamah Quddoos Qudoos Quentin Quincy
Quinn Qurban Qusay Qushi Qutaybah Qutb Qutub Raaghib Raagini Raahil Raakin Raamis Raamiz Raashid Raatib Rabah Rabar Rabb
Rabbaanee Rabbani Rabee Rabi Rabiah Rabit Rachael Rachana Rachel Rachelle Rachit Rachita Rada Radeke Radha Radhee
Radhika Radi Radoslaw Radu Raducu Radvile Raed Raees Raewyn Rafael Rafaela Rafal Rafan Rafay Rafee Rafeek Rafeeq Rafi
Rafila Rafiq Raghav Ragheb Raghib Rahat Raheel Raheem Rahima Rahul Raj Rajata Rajesh Rajeshri Raksha Ralph Raluca
Raminta Ramona Ramunas Ramune Ranbir Randall Randy Rania Ranveer Raquel Rares Rasa Rashid Raul Raven Ravi Rawiri Ray
Rayaan Rayan Raymond Rayyan Razvan Rebeca Rebecca Rebekah Reda Reece Reem Regan Regina Reginald Rehaan Rekha Relu Remus
Renata Renato Renee Reuben Reva Rex Reyansh Reyhan Rhian Rhianna Rhianne Rhiannon Rhonda Rhys Ria Rian Rica Ricardas
Ricardo Richard Rick Rickey Ricky Ridhi Riley Rimante Rishi Rita Rivka Riya Rob Robbie Robert Roberta Robertas Robertina
Roberto Robin Robyn Rochelle Rodica Rodney Rodrigo Roger Rohaan Rohan Roise Roisin Rojin Rojus Rokas Rokeya Roksana
Rolandas Roman Romanita Romeo Romina Romualdas Romulus Ron Ronald Ronan Ronith Ronke Ronnie Rory Rose Roseanna Roselyn
Rosemary Rosie Ross Rowan Roxana Roxelana Roy Roza Rozalia Ruairi Ruari Ruben Rubina Ruby Rudra Rugile Rui Rukhsana
Ruqayya Rushil Rusne Russell Rusul Ruta Rutendo Ruth Ruwaihim Ruxanda Ruxandra Ryan Ryder Ryszard Ryte Rytis Saabir Saad
Saadat Saadatu Saadiq Saafir Saahir Saaiq Saajid Saal Saalih Saalim Saanvi Saaqib Saariyah Sabah Sabahat Sabbir Sabeeh
Sabil Sabin Sabina Sabiq Sabir Saboor Sabrina Sabur Saburah Sacha Sachi Sadan Sadaqat Sade Sadeed Sadia Sadie Saeed
Safiya Safta Sai Saim Sair Sairah Sajid Saksham Sakura Sally Salma Salome Salomea Salomey Salvador Sam Samaksh Samama
Samantha Samar Samarth Samesh Samina Samira Samuel Sanaya Sanda Sandra Sandro Sandu Sandy Sani Sanjay Santiago Sanya
Sanziana Saoirse Saood Sara Sarah Sarthak Sarunas Sasha Saskia Sathvik Saul Saulius Saumya Sava Savannah Saveta Savina
Scarlett Scot Scott Seamus Sean Seana Seanan Seaneen Seanna Sebastian Sebastiao Segilola Segun Selena Selin Selina
Semenica Seona Serban Seren Serena Sergei Sergio Sergiu Serkan Seth Seun Sever Severin Severina Sevgi Seye Shabana
Shabnam Shahid Shakeel Shakira Shamima Shamsuddeen Shane Shania Shanice Shanna Shannan Shannen Shannon Shari Sharlene
Sharon Shaun Shauna Shauneen Shaurya Shawn Shawna Shay Shayne Shazia Shea Sheena Shehu Sheila Shekoni Shelby Shelia
Shelley Shelly Sheree Sheri Sherri Sherry Sheryl Shira Shirley Shivani Shivansh Shlomo Shona Shravya Shreya Sian Sid
Siddharth Sidonia Sienna Sierra Sigita Sijuade Silvana Silvia Silvian Silviana Silviu Simao Simas Simi Similoluwa Simina
Simion Simisola Simon Simona Simonas Simone Simran Sinead Sinica Siobhan Siofra Sione Sipho Siwan Siya Skye Skyla Skylar
Smaranda Smilte Sneha Sofia Somadina Somtochukwu Sonata Sonia Sonya Sophia Sophie Soraia Sorana Sorcha Sorin Sorina
Souma Sowande Spencer Speranta Stacey Stacie Stacy Stan Stana Stanca Stancu Stanislaw Stanley Stefan Stefana Stefania
Stefanie Stela Stelian Steliana Stella Steluta Stephanie Stephen Steve Steven Stewart Stuart Suad Subomi Sudiksha Sue
Suhani Sukhdeep Sumaiya Sumaya Sumayya Sunil Sunita Suresh Susan Susanna Susannah Suzana Suzanne Svetla Svetlana Sydney
Sylvia Sylwia Szymon Taahaa Taahir Taaj Taalib Taamir Taanish Taariq Taban Tabassum Tabish Tabitha Tadas Tade Tadeen
Tadeusz Tafazal Taha Tahawwur Taheem Tahir Tahmaseb Tahmeed Tahmid Tahmina Tahoor Tahseen Tai Taial Taimur Taine Taisir
Taj Tajammal Tajammul Tajudinn Tajus Talal Talat Talha Talhah Tali Talib Tama Tamam Tamanna Tamar Tamara Tamati Tami
Tammie Tammy Tanay Tane Tangaroa Tania Tanimu Tanish Tanmayi Tanner Tanveer Tanvi Tanvir Tanya Tara Tarak Tarfaan Tariq
Tasha Taslima Tatenda Tatiana Tautvydas Tawkeel Tayla Taylor Ted Teea Teerth Tegan Tejas Temidayo Temitope Tendai Teodor
Teodora Teodosia Teofil Teohari Teona Terence Teresa Terina Terrance Terrence Terri Terry Tess Tessa Tetiana Thabo Thanh
Thea Themba Theo Theodor Theodore Theresa Therese Thi Thomas Tia Tiago Tiana Tiare Tiarna Tiarnan Tiberia Tiberiu Tiegan
Tiernan Tiffany Tim Timea Timotei Timothy Tina Tinca Tincuta Tirdad Tishk Titas Titilayo Titus Tobi Tobias Tobiasz Toby
Todd Todor Toki Tokunbo Tola Tolu Tolulope Toluwanimi Tom Toma Tomas Tomasz Tome Tommy Tomori Tomos Toni Tonicha Tony
Tonya Tori Tracey Traci Tracie Tracy Traian Travis Trent Trevor Tricia Tripti Tristan Triveni Triya Troy Tudor Tudora
Tudorita Tudosia Tugba Tui Tunde Turvi Tyla Tyler Tymon Tymoteusz Tyrone Tyson Ubaadah Ubadah Ubaid Ubaidah Ubay Ubayd
Ubaydullah Ubika Ucchal Uche Uchenna Udant Udarsh Udyati Ugne Uhban Ujunwa Ulfat Umaarah Umair Umang Umar Umut Una
Unnati Unni Upadhriti Upasna Upkaar Upma Urishilla Urmi Urrab Ursula Urszula Urvashi Urvi Usha Usman Utkarsh Vahar Vaida
Vaidas Vaishnavi Vakare Vakris Valentim Valentin Valentina Valeria Valerie Valeriu Valter Vamakshi Vanesa Vanessa Vansha
Vanya Varenya Varsha Varvara Vasana Vasare Vasatika Vasco Vasile Vasilica Vasudha Vaughan Veda Vedant Vedhika Vedika
Veer Vejune Venera Veniamin Vera Vernon Veronica Veta Vic Vicente Vicentia Vicentiu Vicki Vickie Vicky Victor Victoria
Vida Vidhi Vigilija Vihaan Vijay Viktorija Vilius Vilte Vinaya Vincent Vincentiu Violet Violeta Viorel Viorela Viorica
Viraj Virginia Visarion Vitalija Vitor Vitoria Vivaan Viviana Vivienne Vlad Vladelina Vladimir Vlaicu Voichita Voicu
Volkan Volodymyr Vrinda Vrishti Vritti Vyanjana Vytautas Vyte Waahid Waail Waajid Wadee Wadi Wadood Wafa Wafeeq Wafi
Wafiq Wahab Wahb Wahban Waheed Wahhaab Wahhaaj Waida Waimarie Wakeeta Walter Wanda Wanjiru Waqar Warda Warhi Warinder
Warjas Warren Warwick Wasim Watika Wayne Wazir Wei Wendy Wesley Whitney Widisha Wikitoria Wiktor Will William Willie
Willow Wilson Winston Wiremu Wishi Witold Wojciech Wriddhish Wridesh Wuraola Wyatt Xalak Xavier Xenia Xiao Xiti Xobeen
Yaa Yaakov Yaaseen Yachana Yadavi Yadid Yafi Yafir Yaghnam Yagnesh Yahvi Yahya Yahyaa Yaman Yamar Yameen Yamini Yan
Yaqeen Yaqoot Yaqub Yar Yara Yasaar Yaseen Yash Yashasvi Yashawini Yashem Yashica Yashoda Yashodhara Yashvi Yasin Yasir
Yasmin Yasmine Yasti Yatan Yathrib Yatin Yauvani Yaw Yawar Yawer Yazan Yazeed Yejide Yemi Yeraz Yergha Yesenia Yesoob
Yetunde Yewande Yildiz Ying Yochana Yolanda Yosef Yoshita Yousef Yug Yuki Yulia Yureed Yusuf Yutika Yuvraj Yvette Yvonne
Zaafir Zaahid Zaahir Zaakir Zabir Zac Zach Zachary Zackariya Zaeem Zafar Zafeer Zafir Zafrul Zahaar Zaharia Zaheer Zahi
Zahid Zahir Zahra Zahri Zahrun Zahur Zaib Zaid Zain Zainab Zaitra Zak Zamfir Zamfira Zane Zansi Zara Zarar Zaraza Zarna
Zashil Zauqi Zaweel Zayan Zayn Zayyan Zayyir Zehaan Zeinab Zemyna Zeno Zenobia Zenovia Zerdad Zewad Zeynep Zilmil Zimran
Zina Zinal Zion Zivile Zoe Zoey Zuwayhir Zygimantas Siân Zoë Chloë Renée José Seán Róisín Gráinne Małgorzata Paweł
Michał Łukasz Mirosław Stanisław Wojciech Ayşe Gülay Hüseyin İbrahim André François Hélène Esmé Maëlle Niamh João Inês
Ștefan Zoé Óscar Ångela Mônica Zuhair Beyza
    """.split()  # noqa: SIM905 - so many words are read more easily as text
)
