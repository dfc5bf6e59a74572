import "kit/kit.css";

document.title = "代办 Daiban";
