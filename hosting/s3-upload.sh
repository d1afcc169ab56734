#!/bin/sh
# Made by the hub: uploads site/ to the bucket that is named, as in: sh hosting/s3-upload.sh s3://BUCKET
set -eu
bucket="${1:?Name the bucket, as in s3://BUCKET}"
aws s3 cp site "$bucket" --recursive --exclude '*' --include '*.html' --content-type 'text/html; charset=utf-8' --cache-control no-cache
aws s3 cp site "$bucket" --recursive --exclude '*' --include '*.css' --content-type 'text/css; charset=utf-8' --cache-control no-cache
aws s3 cp site "$bucket" --recursive --exclude '*' --include '*.js' --content-type 'text/javascript; charset=utf-8' --cache-control no-cache
aws s3 cp site "$bucket" --recursive --exclude '*' --include '*.json' --content-type 'application/json; charset=utf-8' --cache-control no-cache
aws s3 cp site "$bucket" --recursive --exclude '*' --include '*.xml' --content-type 'application/xml; charset=utf-8' --cache-control no-cache
aws s3 cp site "$bucket" --recursive --exclude '*' --include '*.webmanifest' --content-type 'application/manifest+json; charset=utf-8' --cache-control no-cache
aws s3 cp site "$bucket" --recursive --exclude '*' --include '*.svg' --content-type 'image/svg+xml; charset=utf-8' --cache-control no-cache
aws s3 cp site "$bucket" --recursive --exclude '*' --include '*.ics' --content-type 'text/calendar; charset=utf-8' --cache-control no-cache
aws s3 cp site "$bucket" --recursive --exclude '*' --include '*.vcf' --content-type 'text/vcard; charset=utf-8' --cache-control no-cache
aws s3 cp site "$bucket" --recursive --exclude '*' --include '*.txt' --content-type 'text/plain; charset=utf-8' --cache-control no-cache
aws s3 cp site "$bucket" --recursive --exclude '*' --include '*.csv' --content-type 'text/csv; charset=utf-8' --cache-control no-cache
aws s3 cp site "$bucket" --recursive --exclude '*' --include '*.png' --content-type 'image/png' --cache-control no-cache
aws s3 cp site "$bucket" --recursive --exclude '*' --include '*.jpg' --content-type 'image/jpeg' --cache-control no-cache
aws s3 cp site "$bucket" --recursive --exclude '*' --include '*.jpeg' --content-type 'image/jpeg' --cache-control no-cache
aws s3 cp site "$bucket" --recursive --exclude '*' --include '*.webp' --content-type 'image/webp' --cache-control no-cache
aws s3 cp site "$bucket" --recursive --exclude '*' --include '*.avif' --content-type 'image/avif' --cache-control no-cache
aws s3 cp site "$bucket" --recursive --exclude '*' --include '*.gif' --content-type 'image/gif' --cache-control no-cache
aws s3 cp site "$bucket" --recursive --exclude '*' --include '*.pdf' --content-type 'application/pdf' --cache-control no-cache
aws s3 cp site "$bucket" --recursive --exclude '*' --include '*.gz' --content-type 'application/gzip' --cache-control no-cache
aws s3 cp site "$bucket" --recursive --exclude '*' --include '*.docx' --content-type 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' --cache-control no-cache
aws s3 cp site "$bucket" --recursive --exclude '*' --include '*.xlsx' --content-type 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' --cache-control no-cache
aws s3 cp site "$bucket" --recursive --exclude '*' --include '*.pptx' --content-type 'application/vnd.openxmlformats-officedocument.presentationml.presentation' --cache-control no-cache
aws s3 cp site "$bucket" --recursive --exclude '*' --include '*.odt' --content-type 'application/vnd.oasis.opendocument.text' --cache-control no-cache
aws s3 cp site "$bucket" --recursive --exclude '*' --include '*.ods' --content-type 'application/vnd.oasis.opendocument.spreadsheet' --cache-control no-cache
aws s3 cp site "$bucket" --recursive --exclude '*' --include '*.odp' --content-type 'application/vnd.oasis.opendocument.presentation' --cache-control no-cache
aws s3 sync site "$bucket" --delete --size-only --cache-control no-cache
